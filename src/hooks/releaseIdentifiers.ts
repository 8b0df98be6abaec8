import type { CollectionAfterDeleteHook } from 'payload'

/** What a deleted draft held is free again: its address, its 文号, the files it showed. */
export const releaseIdentifiers: CollectionAfterDeleteHook = async ({ doc, req }) => {
  await req.payload.db.deleteMany({ collection: 'identifiers', where: { owner: { equals: String(doc.uid) } }, req })
}
