import type { Payload } from 'payload'
import { reconcile } from '../reconcile/reconcile.ts'

/** Looks whether what is out still stands, and what else does: new pieces daily, older ones by rota. */
export const reconcileDue = ({ payload, shouldStop }: { payload: Payload; shouldStop: () => boolean }) => reconcile({ payload, shouldStop })
