import type { PayloadRequest } from 'payload'
import { inTransaction } from '../database/inTransaction.ts'
import type { Delivery } from '../payload-types.ts'
import { settleableByHand } from './byHand.ts'
import { mayChooseRemedy } from './chooseRemedy.ts'
import { settleWithout } from './settleWithout.ts'
import { wordsFrom } from './wordsFrom.ts'

/**
 * A person gives up a delivery that is held or failed: it counts as nothing, and the next of its lane goes on. What of it
 * may be at the outlet after all is found by reconciling.
 * @throws {FabuError} 403 unless publisher or secretariat, 404, 409 when it does not wait for a person, 400 without a reason.
 */
export async function giveUp({ req, id, reason }: { req: PayloadRequest; id: string; reason: unknown }): Promise<Delivery> {
  const user = await mayChooseRemedy(req)
  const words = wordsFrom(reason, { path: 'reason', zh: '请写明放弃的理由。', en: 'Say why it is given up.' })
  return inTransaction(req, async () => {
    const delivery = await settleableByHand({ req, id })
    await settleWithout({ req, delivery, user, state: 'givenUp', reason: words })
    return req.payload.findByID({ collection: 'deliveries', id, depth: 0, req })
  })
}
