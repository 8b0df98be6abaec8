import { createClient } from '@libsql/client'
import type { TestOffice } from './office.ts'
import { isMongo } from './office.ts'

export type Raw = {
  /** Columns of a table by their names in the database, but Payload's own bookkeeping of arrays. */
  columns(slug: string): Promise<string[]>
  rows(slug: string): Promise<Record<string, unknown>[]>
  /** Writes one column of one row, past everything that Payload and Fabu would say. Bookkeeping: the row's key stands in `id` or `_id`. */
  write(slug: string, key: unknown, column: string, value: unknown): Promise<void>
  remove(slug: string, key: unknown): Promise<void>
  insert(slug: string, row: Record<string, unknown>): Promise<void>
  /** Every table there is, by name, as text: those of versions and lists too. */
  dump(): Promise<Map<string, string>>
  close(): Promise<void>
}

/** The database itself, as somebody with its password has it. */
export const rawDatabase = (office: TestOffice): Raw => (isMongo ? mongo(office) : sqlite(office))

function sqlite({ payload }: TestOffice): Raw {
  const { url } = (payload.db as unknown as { clientConfig: { url: string } }).clientConfig
  const client = createClient({ url })
  const tableOf = (slug: string) => `"${slug.replaceAll('-', '_')}"`
  const run = (sql: string, args: unknown[] = []) => client.execute({ sql, args: args as never })
  return {
    columns: async (slug) => (await run(`PRAGMA table_info(${tableOf(slug)})`)).rows.map(({ name }) => String(name)),
    rows: async (slug) => (await run(`SELECT * FROM ${tableOf(slug)} ORDER BY rowid`)).rows.map((row) => ({ ...row })),
    write: async (slug, key, column, value) => {
      await run(`UPDATE ${tableOf(slug)} SET "${column}" = ? WHERE id = ?`, [value, key])
    },
    remove: async (slug, key) => {
      await run(`DELETE FROM ${tableOf(slug)} WHERE id = ?`, [key])
    },
    insert: async (slug, row) => {
      const names = Object.keys(row)
      const values = `(${names.map((name) => `"${name}"`)}) VALUES (${names.map(() => '?')})`
      await run(`INSERT INTO ${tableOf(slug)} ${values}`, Object.values(row))
    },
    dump: async () => {
      const tables = await run("SELECT name FROM sqlite_master WHERE type = 'table'")
      const dumped = new Map<string, string>()
      for (const { name } of tables.rows) dumped.set(String(name), JSON.stringify((await run(`SELECT * FROM "${name}"`)).rows))
      return dumped
    },
    close: async () => client.close(),
  }
}

type Collection = {
  find(): { sort(order: object): { toArray(): Promise<Record<string, unknown>[]> } }
  updateOne(where: object, change: object): Promise<unknown>
  deleteOne(where: object): Promise<unknown>
  insertOne(row: object): Promise<unknown>
}

function mongo({ payload }: TestOffice): Raw {
  const { collections, connection } = payload.db as unknown as {
    collections: Record<string, { collection: Collection }>
    connection: { listCollections(): Promise<{ name: string }[]>; collection(name: string): Collection }
  }
  const of = (slug: string) => collections[slug]?.collection as Collection
  const rows = (slug: string) => of(slug).find().sort({ _id: 1 }).toArray()
  return {
    columns: async (slug) => [...new Set((await rows(slug)).flatMap((row) => Object.keys(row)))],
    rows,
    write: async (slug, key, column, value) => {
      // A document's _id cannot be changed in place: its copy takes its place.
      if (column === '_id') {
        const row = (await rows(slug)).find(({ _id }) => _id === key)
        await of(slug).deleteOne({ _id: key })
        await of(slug).insertOne({ ...row, _id: value })
      } else await of(slug).updateOne({ _id: key }, { $set: { [column]: value } })
    },
    remove: async (slug, key) => {
      await of(slug).deleteOne({ _id: key })
    },
    insert: async (slug, row) => {
      await of(slug).insertOne(row)
    },
    dump: async () => {
      const dumped = new Map<string, string>()
      for (const { name } of await connection.listCollections())
        dumped.set(name, JSON.stringify(await connection.collection(name).find().sort({ _id: 1 }).toArray()))
      return dumped
    },
    close: async () => {},
  }
}
