import type { PayloadRequest } from 'payload'
import type { Event } from '../payload-types.ts'

/** What a round's events say of its course: how it was submitted, and each decision, in order. */
export async function roundEvents({ req, review }: { req: PayloadRequest; review: string }): Promise<Event[]> {
  const { docs } = await req.payload.find({
    pagination: false,
    collection: 'events',
    where: { and: [{ review: { equals: review } }, { type: { in: ['submitted', 'decided'] } }] },
    sort: 'seq',
    limit: 0,
    depth: 0,
    req,
  })
  return docs
}
