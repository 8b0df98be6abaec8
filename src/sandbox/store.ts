import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { type Client, createClient, type InArgs, type Row } from '@libsql/client'

/** What the stand-ins keep. A `thing` is a draft, a push, a post or a submission: its kind, its id, its facts as JSON. */
const schema = [
  `CREATE TABLE IF NOT EXISTS things (
     outlet TEXT NOT NULL, kind TEXT NOT NULL, id TEXT NOT NULL, facts TEXT NOT NULL, at INTEGER NOT NULL,
     due INTEGER, settled INTEGER NOT NULL DEFAULT 0, notified INTEGER NOT NULL DEFAULT 0, tries INTEGER NOT NULL DEFAULT 0,
     PRIMARY KEY (outlet, kind, id))`,
  'CREATE INDEX IF NOT EXISTS things_due ON things (settled, due)',
  'CREATE TABLE IF NOT EXISTS files (outlet TEXT NOT NULL, id TEXT NOT NULL, mime TEXT NOT NULL, bytes BLOB NOT NULL, PRIMARY KEY (outlet, id))',
  'CREATE TABLE IF NOT EXISTS counts (outlet TEXT NOT NULL, call TEXT NOT NULL, day TEXT NOT NULL, count INTEGER NOT NULL, PRIMARY KEY (outlet, call, day))',
  'CREATE TABLE IF NOT EXISTS faults (outlet TEXT NOT NULL, kind TEXT NOT NULL, call TEXT NOT NULL, value TEXT NOT NULL, remaining INTEGER NOT NULL, PRIMARY KEY (outlet, kind, call))',
  'CREATE TABLE IF NOT EXISTS sequence (name TEXT PRIMARY KEY, value INTEGER NOT NULL)',
]

export type Facts = Record<string, unknown>
export type Thing = { outlet: string; kind: string; id: string; facts: Facts; at: Date }
export type Store = Awaited<ReturnType<typeof openStore>>

/** Opens the one SQLite file of the stand-ins. Several processes may have it open. */
export async function openStore(file: string) {
  if (file !== ':memory:') mkdirSync(dirname(file), { recursive: true })
  const client: Client = createClient({ url: file === ':memory:' ? ':memory:' : `file:${file}` })
  await client.execute('PRAGMA busy_timeout = 5000')
  await client.execute('PRAGMA journal_mode = WAL')
  await client.execute('PRAGMA secure_delete = ON')
  await client.batch(schema, 'write')
  const rows = async (sql: string, args: InArgs = []) => (await client.execute({ sql, args })).rows

  return {
    rows,
    /** Keeps a thing; `due` is when the stand-in decides about it by itself. */
    async put({ outlet, kind, id, facts, at, due }: Thing & { due?: Date }) {
      await rows(
        `INSERT INTO things (outlet, kind, id, facts, at, due, settled) VALUES (?, ?, ?, ?, ?, ?, ?)
         ON CONFLICT (outlet, kind, id) DO UPDATE SET facts = excluded.facts`,
        [outlet, kind, id, JSON.stringify(facts), at.getTime(), due?.getTime() ?? null, due ? 0 : 1],
      )
    },
    async get(outlet: string, kind: string, id: string): Promise<Thing | null> {
      const [row] = await rows('SELECT * FROM things WHERE outlet = ? AND kind = ? AND id = ?', [outlet, kind, id])
      return row ? thing(row) : null
    },
    /** The newest first. */
    async list(outlet: string, kind: string): Promise<Thing[]> {
      return (await rows('SELECT * FROM things WHERE outlet = ? AND kind = ? ORDER BY at DESC, rowid DESC', [outlet, kind])).map(thing)
    },
    async remove(outlet: string, kind: string, id: string) {
      await rows('DELETE FROM things WHERE outlet = ? AND kind = ? AND id = ?', [outlet, kind, id])
    },
    /** Everything of every outlet. */
    async all(): Promise<Thing[]> {
      return (await rows('SELECT * FROM things')).map(thing)
    },
    /** Writes the file anew without what was removed. */
    async scrub() {
      await rows('VACUUM')
      await rows('PRAGMA wal_checkpoint(TRUNCATE)')
    },
    /** Things whose time has come and about which nothing is decided yet. */
    async due(now: Date): Promise<Thing[]> {
      return (await rows('SELECT * FROM things WHERE settled = 0 AND due <= ?', [now.getTime()])).map(thing)
    },
    /** Writes the decision about a thing. Of several processes that decide at once the first one's stands. */
    async settle({ outlet, kind, id }: Thing, facts: Facts) {
      const sql = 'UPDATE things SET facts = ?, settled = 1 WHERE outlet = ? AND kind = ? AND id = ? AND settled = 0'
      await rows(sql, [JSON.stringify(facts), outlet, kind, id])
    },
    close: () => client.close(),
  }
}

const thing = (row: Row): Thing => ({
  outlet: String(row.outlet),
  kind: String(row.kind),
  id: String(row.id),
  facts: JSON.parse(String(row.facts)) as Facts,
  at: new Date(Number(row.at)),
})
