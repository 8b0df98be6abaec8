import type { PayloadRequest } from 'payload'
import type { Delivery } from '../payload-types.ts'
import { append } from '../trail/append.ts'
import type { Problem } from './release.ts'
import { writeAsSeen } from './writeAsSeen.ts'

type Args = { req: PayloadRequest; delivery: Delivery; problem: Problem }

/**
 * Leaves a delivery that no worker owns to a person, and tells it in the text's chain, in the caller's transaction. Returns
 * whether it was still as it was read.
 */
export async function hold({ req, delivery, problem }: Args): Promise<boolean> {
  const data: Partial<Delivery> = { state: 'held', problem: problem as Delivery['problem'], fence: delivery.fence + 1 }
  if (!(await writeAsSeen({ payload: req.payload, row: delivery, data, req }))) return false
  const { text, uid, edition, outlet } = delivery
  const { code, zh, en } = problem
  await append({ req, text, type: 'held', actor: null, data: { delivery: uid, edition, outlet, code, reason: { zh, en } } })
  return true
}
