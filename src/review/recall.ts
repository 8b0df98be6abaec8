import { inTransaction } from '../database/inTransaction.ts'
import { latestText } from '../editions/snapshot.ts'
import { FabuError } from '../errors.ts'
import type { Review } from '../payload-types.ts'
import { actorOf } from '../trail/actorOf.ts'
import { append } from '../trail/append.ts'
import { closeRound } from './closeRound.ts'
import { type Command, mayEdit } from './command.ts'
import { openReviewOf } from './openReview.ts'

/** Takes a text back out of review, to change it. @throws {FabuError} 409 when no round is open. */
export async function recall({ req, collection, id }: Command): Promise<Review> {
  const user = await mayEdit({ req, collection, id })
  return inTransaction(req, async () => {
    const doc = await latestText({ req, collection, id })
    const review = await openReviewOf({ req, text: String(doc.uid) })
    if (!review) throw noRound()
    await append({
      req,
      text: review.text,
      type: 'recalled',
      actor: await actorOf({ req, user }),
      data: { review: review.uid, step: review.step },
    })
    return closeRound({ req, review, state: 'recalled' })
  })
}

/** What a recall answers while no round is open. */
export const noRound = () =>
  new FabuError({ code: 'recall.none', status: 409, message: { zh: '此文本不在审核中。', en: 'No round of review is open.' } })
