import type { CollectionAfterChangeHook } from 'payload'

/**
 * Every save is a draft, which leaves the main row as it is. Whether a text lies in the trash is said there too,
 * so that whoever reads either sees the same.
 */
export const keepTrash: CollectionAfterChangeHook = async ({ collection, doc, operation, previousDoc, req }) => {
  const before = previousDoc?.deletedAt ?? null
  const now = doc.deletedAt ?? null
  if (operation === 'update' && Boolean(before) !== Boolean(now)) {
    await req.payload.db.updateOne({
      collection: collection.slug,
      where: { id: { equals: doc.id } },
      data: { deletedAt: now },
      options: { atomic: true },
      req,
    })
  }
  return doc
}
