import type { CollectionSlug, Payload } from 'payload'

/** Where the SQLite adapter offers to write many rows at once. */
export const putRowsKey = Symbol.for('fabu.putRows')
type Row = { key: string } & Record<string, unknown>
type Offer = { [putRowsKey]?: (collection: string, rows: Row[]) => Promise<void> }

type Bulk = { bulkWrite(operations: object[], options: object): Promise<unknown> }
type MongoDb = { collections: Record<string, { collection: Bulk } | undefined> }

/**
 * Writes many rows in one go: a row whose unique `key` is there already gets these values, any other is added. For what
 * the house keeps of its own work by the hundred thousand: no hook runs, nothing is validated, and only plain fields of
 * the collection's own table may be named.
 */
export async function putRows({ payload, collection, rows }: { payload: Payload; collection: CollectionSlug; rows: Row[] }): Promise<void> {
  if (rows.length === 0) return
  const offer = (payload.db as unknown as Offer)[putRowsKey]
  if (offer) return offer(collection, rows)
  const { collections } = payload.db as unknown as MongoDb
  const now = new Date()
  await collections[collection]?.collection.bulkWrite(
    rows.map(({ key, ...fields }) => ({
      updateOne: { filter: { key }, update: { $set: { ...fields, updatedAt: now }, $setOnInsert: { createdAt: now } }, upsert: true },
    })),
    { ordered: false },
  )
}
