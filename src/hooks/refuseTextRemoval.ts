import type { CollectionBeforeDeleteHook, PayloadRequest } from 'payload'
import { FabuError } from '../errors.ts'
import { isRecorded } from '../review/isRecorded.ts'
import { isTextCollection } from '../texts.ts'

/**
 * A text that ever had a round of review or has translations belongs to the record. A mere draft may go, unless a topic
 * lists it: what was approved of the topic would no longer be what stands there.
 */
export const refuseTextRemoval: CollectionBeforeDeleteHook = async ({ collection, id, req }) => {
  if (!isTextCollection(collection.slug)) return
  if (await isRecorded({ req, collection: collection.slug, id: String(id) })) refuseRecorded()
  if (await isListed({ req, id: String(id) })) refuseListed()
}

/** Whether a topic lists it, as it stands published or as it is being written. */
async function isListed({ req, id }: { req: PayloadRequest; id: string }): Promise<boolean> {
  for (const draft of [false, true]) {
    const { docs } = await req.payload.find({
      collection: 'topics',
      where: { 'groups.items.value': { equals: id } },
      draft,
      trash: true,
      pagination: false,
      limit: 1,
      depth: 0,
      req,
    })
    if (docs.length > 0) return true
  }
  return false
}

function refuseListed(): never {
  throw new FabuError({
    code: 'text.listed',
    status: 409,
    message: {
      zh: '有专题列出了此文本，不能删除；请先从专题中去掉它。',
      en: 'A topic lists this text, so it cannot be removed; take it out of the topic first.',
    },
  })
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
