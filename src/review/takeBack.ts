import type { PayloadRequest } from 'payload'
import { orderWithdrawal } from '../delivery/orderWithdrawal.ts'
import { lastEdition } from '../editions/lastEdition.ts'
import { asPipeline } from '../pipelineWrite.ts'
import type { TextCollection } from '../texts.ts'
import { append } from '../trail/append.ts'
import type { Actor } from '../trail/chain.ts'
import { closeRound } from './closeRound.ts'
import { openReviewOf } from './openReview.ts'

type Args = { req: PayloadRequest; collection: TextCollection; text: string; actor: Actor; notice: string }

/**
 * Orders a text taken back everywhere, in the caller's transaction: whoever may do so was asked before. A round that is
 * open becomes void, the text is no longer published. Returns the deliveries; none where nothing was out or on its way.
 */
export async function takeBack({ req, collection, text, actor, notice }: Args): Promise<string[]> {
  const review = await openReviewOf({ req, text })
  if (review) {
    await append({ req, text, type: 'voided', actor, data: { review: review.uid, step: review.step, fields: [] } })
    await closeRound({ req, review, state: 'voided' })
  }
  const edition = await lastEdition({ req, text })
  if (!edition) return []
  const deliveries = await orderWithdrawal({ req, edition, notice })
  await append({ req, text, type: 'withdrawalOrdered', actor, data: { edition: edition.uid, reason: notice, deliveries } })
  const where = { uid: { equals: text } }
  await asPipeline(req, () =>
    req.payload.update({ collection, where, data: { _status: 'draft' }, draft: false, trash: true, depth: 0, req }),
  )
  return deliveries
}
