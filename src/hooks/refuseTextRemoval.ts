import type { CollectionBeforeDeleteHook } from 'payload'
import { FabuError } from '../errors.ts'
import { isTextCollection } from '../texts.ts'

/** A text that ever had a round of review or has translations belongs to the record. A mere draft may go. */
export const refuseTextRemoval: CollectionBeforeDeleteHook = async ({ collection, id, req }) => {
  if (!isTextCollection(collection.slug)) return
  const rounds = await req.payload.count({ collection: 'reviews', where: { textId: { equals: String(id) } }, req })
  const translations = await req.payload.count({ collection: collection.slug, where: { original: { equals: id } }, trash: true, req })
  if (rounds.totalDocs + translations.totalDocs === 0) return
  throw new FabuError({
    code: 'text.recorded',
    status: 409,
    message: {
      zh: '此文本已有审核记录或译文，不能删除。',
      en: 'This text has been reviewed or translated and cannot be deleted.',
    },
  })
}
