import type { CollectionSlug, DataFromCollectionSlug, PayloadRequest } from 'payload'
import { changesOf } from '../../security/changes.ts'
import type { Actor } from '../../trail/chain.ts'
import { appendCase } from '../cases/appendCase.ts'

type Args<Slug extends CollectionSlug> = {
  req: PayloadRequest
  collection: Slug
  row: DataFromCollectionSlug<Slug>
  data: Partial<DataFromCollectionSlug<Slug>>
  /** What happened, on which legal day, by whom, and what else is to be told of it. */
  type: string
  day?: string
  now?: Date
  actor: Actor
  told?: Record<string, unknown>
  /** Fields the event tells in its own words. */
  without?: string[]
}

/**
 * Writes fields of a register's row for a command, with the event that says so in the row's own chain: `verify` holds the row against it.
 * In the caller's transaction. Returns the row as it is now.
 */
export async function writeRow<Slug extends CollectionSlug>(args: Args<Slug>): Promise<DataFromCollectionSlug<Slug>> {
  const { req, collection, row, data, type, day, now, actor, told = {}, without = [] } = args
  const { id, uid } = row as unknown as { id: string; uid?: string | null }
  const fields = req.payload.collections[collection].config.flattenedFields
  const before = row as unknown as Record<string, unknown>
  const after = { ...before, ...(data as Record<string, unknown>) }
  const changes = await changesOf({ req, fields, before, after, without: ['uid', ...without] })
  const when = { ...(day ? { day } : {}), ...(now ? { now } : {}) }
  await appendCase({ req, subject: uid ?? '', kind: collection, type, actor, data: { ...told, changes }, ...when })
  await req.payload.db.updateOne({ collection, where: { id: { equals: id } }, data: data as never, req })
  return (await req.payload.findByID({ collection, id, depth: 0, req })) as DataFromCollectionSlug<Slug>
}
