import { and, between, type Column, eq, inArray, type SQL, sql } from 'drizzle-orm'
import type { CollectionSlug, Payload } from 'payload'

type Asked = {
  payload: Payload
  collection: CollectionSlug
  /** Columns that have a value, or one of several. */
  where: Record<string, string | readonly string[]>
  /** A column of days, and the first and the last that count; groups are told by its month. */
  within: { day: string; from: string; to: string }
  /** Columns groups are told by. */
  by: readonly string[]
  /** Columns that are taken of the first row of a group, by its day and then its office id. */
  ofFirst: readonly string[]
}

/** Rows that are alike in some columns and in the month: how many, what the first of them says, and where that one stands. Nothing is empty text. */
export type Group = { values: Record<string, string>; month: string; count: number; first: string }

/** Counts rows in groups, in the database itself: one query, and as many rows back as there are groups, however many were counted. */
export const countGroups = (asked: Asked): Promise<Group[]> => (asked.payload.db.name === 'mongoose' ? inMongo(asked) : inSqlite(asked))

type Row = { month: string; count: number; first: string } & Record<string, string | number | null>
type Sqlite = {
  tables: Record<string, Record<string, Column>>
  drizzle: { select(columns: object): { from(table: object): { where(where?: SQL): { groupBy(...by: SQL[]): Promise<Row[]> } } } }
}

async function inSqlite({ payload, collection, where, within, by, ofFirst }: Asked): Promise<Group[]> {
  const { tables, drizzle } = payload.db as unknown as Sqlite
  const table = tables[collection.replaceAll('-', '_')]
  const column = (name: string): Column => {
    const found = table?.[name]
    if (!found) throw new Error(`${collection} has no column "${name}".`)
    return found
  }
  const wanted = Object.entries(where).map(([name, value]) =>
    typeof value === 'string' ? eq(column(name), value) : inArray(column(name), [...value]),
  )
  const [day, month] = [column(within.day), sql`substr(${column(within.day)}, 1, 7)`]
  const groups = Object.fromEntries(by.map((name) => [name, sql`coalesce(${column(name)}, '')`]))
  // SQLite takes a bare column of the row that has the minimum.
  const first = Object.fromEntries(ofFirst.map((name) => [name, column(name)]))
  const rows = await drizzle
    .select({ ...groups, ...first, month, count: sql`count(*)`, first: sql`min(${day} || ${column('uid')})` })
    .from(table as object)
    .where(and(...wanted, between(day, within.from, within.to)))
    .groupBy(...Object.values(groups), month)
  return rows.map((row) => ({ ...groupOf([...by, ...ofFirst], row), month: row.month, count: row.count, first: row.first }))
}

type MongoRow = { _id: Record<string, string>; count: number; first: Record<string, string> & { place: string } }
type Mongo = { collections: Record<string, { collection: { aggregate(pipeline: object[]): { toArray(): Promise<MongoRow[]> } } }> }

async function inMongo({ payload, collection, where, within, by, ofFirst }: Asked): Promise<Group[]> {
  const { collections } = payload.db as unknown as Mongo
  const wanted = Object.entries(where).map(([name, value]) => [name, typeof value === 'string' ? value : { $in: value }])
  const orEmpty = (name: string) => ({ $ifNull: [`$${name}`, ''] })
  const place = { $concat: [`$${within.day}`, '$uid'] }
  const rows = await collections[collection]?.collection
    .aggregate([
      { $match: { ...Object.fromEntries(wanted), [within.day]: { $gte: within.from, $lte: within.to } } },
      {
        $group: {
          _id: { ...Object.fromEntries(by.map((name) => [name, orEmpty(name)])), month: { $substrBytes: [`$${within.day}`, 0, 7] } },
          count: { $sum: 1 },
          // Documents are compared field by field: the least has the first place.
          first: { $min: { place, ...Object.fromEntries(ofFirst.map((name) => [name, orEmpty(name)])) } },
        },
      },
    ])
    .toArray()
  return (rows ?? []).map(({ _id, count, first }) => ({
    ...groupOf([...by, ...ofFirst], { ..._id, ...first }),
    month: _id.month ?? '',
    count,
    first: first.place,
  }))
}

const groupOf = (names: readonly string[], row: Record<string, string | number | null>) => ({
  values: Object.fromEntries(names.map((name) => [name, String(row[name] ?? '')])),
})
