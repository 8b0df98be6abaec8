import type { Payload } from 'payload'
import { inTransaction } from '../database/inTransaction.ts'
import { systemRequest } from '../delivery/systemRequest.ts'
import { setDueAnew } from '../disclosure/request/setDueAnew.ts'

/** Each morning: an application goes on by itself the day after a third party's or another agency's time to answer is over. */
export async function setDeadlines({ payload }: { payload: Payload }): Promise<void> {
  const req = await systemRequest(payload)
  await inTransaction(req, () => setDueAnew({ req }))
}
