import type { CollectionAfterChangeHook } from 'payload'
import { endLink } from '../preview/endLink.ts'

/** A text that goes to the trash takes its preview links with it, for good: who brings it back makes new ones. */
export const endLinks: CollectionAfterChangeHook = async ({ doc, previousDoc, req }) => {
  if (!doc.deletedAt || previousDoc?.deletedAt) return doc
  const { docs } = await req.payload.find({
    collection: 'preview-links',
    where: { and: [{ text: { equals: doc.uid } }, { state: { equals: 'open' } }] },
    pagination: false,
    limit: 0,
    depth: 0,
    req,
  })
  for (const link of docs) await endLink({ req, link })
  return doc
}
