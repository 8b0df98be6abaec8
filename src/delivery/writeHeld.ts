import type { PayloadRequest } from 'payload'
import { WriteConflict } from '../database/inTransaction.ts'
import type { Delivery } from '../payload-types.ts'
import { writeAsSeen } from './writeAsSeen.ts'

/** Writes to a delivery that waits for a person, in the caller's transaction; when somebody else was first, the command is run again. */
export async function writeHeld({
  req,
  delivery,
  data,
}: {
  req: PayloadRequest
  delivery: Delivery
  data: Partial<Delivery>
}): Promise<void> {
  const isMine = await writeAsSeen({ payload: req.payload, row: delivery, data: { ...data, fence: delivery.fence + 1 }, req })
  if (!isMine) throw new WriteConflict(`Delivery ${delivery.uid} was taken up by somebody else.`)
}
