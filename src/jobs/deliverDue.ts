import { hostname } from 'node:os'
import type { Payload } from 'payload'
import { runDeliveries } from '../delivery/runDeliveries.ts'

/** Names this process in leases and attempts. */
export const workerName = () => `${hostname()}#${process.pid}`

/** Works off what is due. */
export const deliverDue = ({ payload, shouldStop }: { payload: Payload; shouldStop: () => boolean }) =>
  runDeliveries({ payload, worker: workerName(), shouldStop })
