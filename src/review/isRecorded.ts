import type { PayloadRequest } from 'payload'
import type { TextCollection } from '../texts.ts'

/** Whether a text belongs to the record: it ever had a round of review (and so every edition), or has translations. */
export async function isRecorded({
  req,
  collection,
  id,
}: {
  req: PayloadRequest
  collection: TextCollection
  id: string
}): Promise<boolean> {
  const [rounds, translations] = await Promise.all([
    req.payload.count({ collection: 'reviews', where: { textId: { equals: id } }, req }),
    req.payload.count({ collection, where: { original: { equals: id } }, trash: true, req }),
  ])
  return rounds.totalDocs + translations.totalDocs > 0
}
