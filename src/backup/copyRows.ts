import type { CollectionSlug, Payload } from 'payload'
import type { DatabaseKind } from '../database/snapshot.ts'
import { exchangeFileKey, exchangeIds, translatedId } from './translateIds.ts'

type Pair = { from: Payload; to: Payload }
type Row = Record<string, unknown> & { id: string }
type Versions = Record<string, unknown> & {
  parent: string
  version: object
  createdAt: string
  updatedAt: string
  autosave?: boolean
  latest?: boolean
}

/** What logging in and running leave behind is no part of an office. */
const passing = new Set([
  'payload-locked-documents',
  'payload-preferences',
  'payload-migrations',
  'payload-kv',
  'payload-jobs',
  'leases',
  'tokens',
])

export const collectionsToCopy = (payload: Payload) =>
  (Object.keys(payload.collections) as CollectionSlug[]).filter((slug) => !passing.has(slug))

const pageSize = 200

/** The new id of every row whose id the database gave. Rows that go by their office id keep it. */
export async function idsOfRows({ from, kind }: { from: Payload; kind: DatabaseKind }): Promise<Map<string, string>> {
  const ids = new Map<string, string>()
  if (kindOf(from) === kind) return ids
  for (const slug of collectionsToCopy(from)) {
    if (from.collections[slug].customIDType) continue
    for await (const { id } of rowsOf({ from, slug })) ids.set(String(id), translatedId({ id: String(id), to: kind }))
  }
  return ids
}

export const kindOf = ({ db }: Payload): DatabaseKind => (db.name === 'mongoose' ? 'mongodb' : 'sqlite')

/** Writes every row, version and setting of one database into another. Returns how many of each collection. */
export async function copyRows({ from, to, ids }: Pair & { ids: Map<string, string> }): Promise<Record<string, number>> {
  const copied: Record<string, number> = {}
  for (const slug of collectionsToCopy(from)) {
    copied[slug] = 0
    for await (const row of rowsOf({ from, slug })) {
      const data = exchangeIds(slug === 'users' ? { ...row, sessions: [] } : row, ids) as Row
      if (slug === 'identifiers') data.key = exchangeFileKey(String(data.key), ids)
      await to.db.create({ collection: slug, customID: data.id, data, returning: false })
      copied[slug] += 1
    }
    if (!from.collections[slug].config.versions) continue
    copied[`${slug} versions`] = 0
    for await (const row of versionsOf({ from, slug })) {
      const { parent, version, createdAt, updatedAt, autosave } = exchangeIds(row, ids) as Versions
      await to.db.createVersion({
        collectionSlug: slug,
        parent,
        versionData: version as never,
        createdAt,
        updatedAt,
        autosave: Boolean(autosave),
      })
      copied[`${slug} versions`] = (copied[`${slug} versions`] ?? 0) + 1
    }
  }
  for (const { slug } of from.globals.config) {
    const found: unknown = await from.db.findGlobal({ slug })
    // Settings nobody has saved yet are no row on one database and none on the other.
    if (!found) continue
    const { id: _, globalType: _type, ...data } = exchangeIds(found, ids) as Record<string, unknown>
    if (Object.keys(data).length > 0) await to.db.createGlobal({ slug, data })
  }
  return copied
}

async function* rowsOf({ from, slug }: { from: Payload; slug: CollectionSlug }): AsyncGenerator<Row> {
  for (let page = 1; ; page++) {
    const { docs, hasNextPage } = await from.db.find<Row>({ collection: slug, sort: 'id', limit: pageSize, page, pagination: true })
    yield* docs
    if (!hasNextPage) return
  }
}

/** The oldest first: the newest of a text is the one that is written last. */
async function* versionsOf({ from, slug }: { from: Payload; slug: CollectionSlug }): AsyncGenerator<Versions> {
  for (let page = 1; ; page++) {
    const found = await from.db.findVersions({ collection: slug, sort: ['updatedAt', 'id'], limit: pageSize, page, pagination: true })
    yield* found.docs as unknown as Versions[]
    if (!found.hasNextPage) return
  }
}
