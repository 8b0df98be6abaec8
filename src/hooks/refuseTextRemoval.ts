import type { CollectionBeforeDeleteHook } from 'payload'
import { FabuError } from '../errors.ts'
import { isRecorded } from '../review/isRecorded.ts'
import { isTextCollection } from '../texts.ts'

/** A text that ever had a round of review or has translations belongs to the record. A mere draft may go. */
export const refuseTextRemoval: CollectionBeforeDeleteHook = async ({ collection, id, req }) => {
  if (isTextCollection(collection.slug) && (await isRecorded({ req, collection: collection.slug, id: String(id) }))) refuseRecorded()
}

/** @throws {FabuError} 409, for the trash as for good. */
export function refuseRecorded(): never {
  throw new FabuError({
    code: 'text.recorded',
    status: 409,
    message: {
      zh: '此文本已有审核记录或译文，不能删除；已发布的，需要时请撤下。',
      en: 'This text has been reviewed or translated and cannot be removed; withdraw it if it was published.',
    },
  })
}
