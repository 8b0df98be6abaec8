import type { CollectionSlug, Field, PayloadRequest } from 'payload'
import type { TextCollection } from '../texts.ts'

type Args = { req: PayloadRequest; collection: TextCollection; text: string }

/** What a row stays known by. */
const kept = new Set(['uid', 'item', 'language', 'slug'])

/**
 * Empties a text's row of every word and file, takes its versions away, and gives up its unique facts, in the caller's
 * transaction. It stays where it is: its translations stand on it, and others link to it. Written past the hooks: they keep a record this one act has to break.
 */
export async function blankText({ req, collection, text }: Args): Promise<void> {
  const { payload } = req
  const { docs } = await payload.find({
    pagination: false,
    collection,
    where: { uid: { equals: text } },
    trash: true,
    limit: 1,
    depth: 0,
    req,
  })
  const [doc] = docs
  if (!doc) return
  const fields = payload.collections[collection].config.flattenedFields as Field[]
  const data: Record<string, unknown> = { slug: `sealed-${text}`, _status: 'draft' }
  for (const field of fields) if ('name' in field && !kept.has(field.name)) Object.assign(data, blank(field))
  await payload.db.deleteVersions({ collection, where: { parent: { equals: doc.id } }, req })
  await payload.db.updateOne({ collection, id: doc.id, data, req })
  await payload.db.deleteMany({ collection: 'identifiers' as CollectionSlug, where: { owner: { equals: text } }, req })
}

function blank(field: Field & { name: string }): Record<string, unknown> {
  switch (field.type) {
    case 'text':
    case 'textarea':
    case 'richText':
    case 'json':
    case 'upload':
      return { [field.name]: 'hasMany' in field && field.hasMany ? [] : null }
    default:
      return {}
  }
}
