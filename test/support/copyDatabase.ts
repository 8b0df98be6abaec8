import { mkdirSync, mkdtempSync } from 'node:fs'
import path from 'node:path'
import { createClient } from '@libsql/client'
import { isMongo, type TestOffice } from './office.ts'

type Copied = {
  /** What a process has to be given to work on the copy. */
  env: Record<string, string>
  /** Removes it; on SQLite it lies below the folder of the lane. */
  drop(): Promise<void>
}
type Rows = { find(filter: object): { toArray(): Promise<object[]> }; insertMany(rows: object[]): Promise<unknown> }
type Database = {
  databaseName: string
  collection(name: string): Rows
  listCollections(): { toArray(): Promise<{ name: string }[]> }
  dropDatabase(): Promise<unknown>
}
type Connection = { db: Database; getClient(): { db(name: string): Database } }

/** The database of an office under test once more, as somebody's tool would copy it. */
export async function copyDatabase({ payload, folder }: TestOffice): Promise<Copied> {
  const copy = mkdtempSync(path.join(path.dirname(folder), 'copy-'))
  for (const name of ['media', 'site']) mkdirSync(path.join(copy, name))
  const env = {
    FABU_OFFICE: copy,
    FABU_DATA_DIR: copy,
    FABU_MEDIA_DIR: path.join(copy, 'media'),
    FABU_SITE_DIR: path.join(copy, 'site'),
    FABU_SANDBOX_FILE: path.join(copy, 'sandbox.db'),
  }
  if (!isMongo) {
    const client = createClient({ url: `file:${path.join(folder, 'fabu.db')}` })
    await client.execute({ sql: 'VACUUM INTO ?', args: [path.join(copy, 'fabu.db')] })
    client.close()
    return { env: { ...env, DATABASE_URL: `file:${path.join(copy, 'fabu.db')}` }, drop: async () => {} }
  }
  const { connection } = payload.db as unknown as { connection: Connection }
  const target = connection.getClient().db(`${connection.db.databaseName}_copy`)
  for (const { name } of await connection.db.listCollections().toArray()) {
    const rows = await connection.db.collection(name).find({}).toArray()
    if (rows.length > 0) await target.collection(name).insertMany(rows)
  }
  const url = new URL(process.env.DATABASE_URL ?? '')
  url.pathname = `/${target.databaseName}`
  return { env: { ...env, DATABASE_URL: url.href }, drop: async () => void (await target.dropDatabase()) }
}
