import type { PayloadRequest } from 'payload'
import { clockOf } from '../clock.ts'
import type { Review } from '../payload-types.ts'

/** Ends a round. The text is unlocked, and may be submitted again unless it was approved. */
export async function closeRound({
  req,
  review,
  state,
}: {
  req: PayloadRequest
  review: Review
  state: Exclude<Review['state'], 'open'>
}): Promise<Review> {
  return req.payload.update({
    collection: 'reviews',
    id: review.id,
    data: { state, openKey: review.uid ?? review.id, closedAt: clockOf(req.payload).now().toISOString() },
    depth: 0,
    req,
  })
}
