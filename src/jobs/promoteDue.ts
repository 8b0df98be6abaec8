import type { Payload } from 'payload'
import { promoteStranded } from '../delivery/promoteStranded.ts'

/** Queues what waits for nothing any more. */
export const promoteDue = ({ payload }: { payload: Payload }) => promoteStranded({ payload })
