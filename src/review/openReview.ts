import type { PayloadRequest } from 'payload'
import type { Review } from '../payload-types.ts'

/** The open round of a text, or null. */
export async function openReviewOf({ req, text }: { req: PayloadRequest; text: string }): Promise<Review | null> {
  const { docs } = await req.payload.find({
    pagination: false,
    collection: 'reviews',
    where: { openKey: { equals: text } },
    limit: 1,
    depth: 0,
    req,
  })
  return docs[0] ?? null
}
