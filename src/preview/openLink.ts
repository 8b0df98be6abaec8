import type { PayloadRequest } from 'payload'
import { clockOf } from '../clock.ts'
import type { TextDocument } from '../editions/textDocument.ts'
import type { PreviewLink } from '../payload-types.ts'
import { isTextCollection, type TextCollection } from '../texts.ts'
import { draftOf } from './draftOf.ts'
import { stateOfLink } from './linkState.ts'
import { readSigned, tokenHash } from './token.ts'

export type OpenedLink = { link: PreviewLink; collection: TextCollection; doc: TextDocument }

/**
 * What a link leads to; null alike for a forged one, an unknown one, one that expired or was revoked, and one whose text
 * is in the trash, sealed, or was withdrawn since it was made. Whoever asks learns nothing of which.
 */
export async function openLink({ req, signed }: { req: PayloadRequest; signed: string }): Promise<OpenedLink | null> {
  const token = readSigned({ payload: req.payload, signed })
  if (!token) return null
  const { docs } = await req.payload.find({
    collection: 'preview-links',
    where: { tokenHash: { equals: tokenHash(token) } },
    pagination: false,
    limit: 1,
    depth: 0,
    req,
  })
  const [link] = docs
  if (!link || stateOfLink(link, clockOf(req.payload).now()) !== 'open' || !isTextCollection(link.textCollection)) return null
  const collection = link.textCollection
  const doc = await draftOf({ req, collection, where: { uid: { equals: link.text } } })
  return doc && !(await wasWithdrawn({ req, link })) ? { link, collection, doc } : null
}

/** What the office takes back it no longer shows by what it gave out before. */
async function wasWithdrawn({ req, link }: { req: PayloadRequest; link: PreviewLink }): Promise<boolean> {
  const { totalDocs } = await req.payload.count({
    collection: 'events',
    where: {
      and: [
        { text: { equals: link.text } },
        { type: { equals: 'withdrawalOrdered' } },
        { at: { greater_than_equal: new Date(link.madeAt).toISOString() } },
      ],
    },
    req,
  })
  return totalDocs > 0
}
