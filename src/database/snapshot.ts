import { createWriteStream } from 'node:fs'
import path from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createClient } from '@libsql/client'
import type { Payload } from 'payload'
import { isConflict } from './inTransaction.ts'
import { type MongoConnection, mongoOf } from './mongo.ts'

export type DatabaseKind = 'sqlite' | 'mongodb'
export type SnapshotFile = { name: string; path: string }
export type Snapshot = {
  kind: DatabaseKind
  files: SnapshotFile[]
  /** Whether all of it is as of one moment. */
  isOfOneMoment: boolean
}

/** Writes the whole database, as of one moment and while others write on, as files into `folder`. */
export const snapshotDatabase = ({ payload, folder }: { payload: Payload; folder: string }): Promise<Snapshot> =>
  payload.db.name === 'mongoose' ? ofMongo({ payload, folder }) : ofSqlite({ payload, folder })

/** Through a connection of its own: neither readers nor the writer wait for it. */
async function ofSqlite({ payload, folder }: { payload: Payload; folder: string }): Promise<Snapshot> {
  const { clientConfig } = payload.db as unknown as { clientConfig: { url: string } }
  const file = path.join(folder, 'fabu.db')
  const client = createClient({ url: clientConfig.url })
  try {
    await client.execute('PRAGMA busy_timeout = 10000')
    await client.execute({ sql: 'VACUUM INTO ?', args: [file] })
  } finally {
    client.close()
  }
  return { kind: 'sqlite', files: [{ name: 'database/fabu.db', path: file }], isOfOneMoment: true }
}

/**
 * One line of extended JSON a row, one file a collection. A transaction reads as of its first read; a server that ends
 * it for its length is asked for a session that reads one moment instead.
 */
async function ofMongo({ payload, folder }: { payload: Payload; folder: string }): Promise<Snapshot> {
  const { connection, toJson } = mongoOf(payload)
  const read = (session: unknown) => writeCollections({ connection, toJson, folder, session })
  const transaction = await connection.getClient().startSession()
  try {
    transaction.startTransaction({ readConcern: { level: 'snapshot' } })
    return { kind: 'mongodb', files: await read(transaction), isOfOneMoment: true }
  } catch (error) {
    if (!isTooLong(error)) throw error
    const moment = await connection.getClient().startSession({ snapshot: true })
    return { kind: 'mongodb', files: await read(moment).finally(() => moment.endSession()), isOfOneMoment: true }
  } finally {
    await transaction.abortTransaction().catch(() => {})
    await transaction.endSession()
  }
}

type Write = { connection: MongoConnection; toJson: (row: object) => string; folder: string; session: unknown }

async function writeCollections({ connection, toJson, folder, session }: Write): Promise<SnapshotFile[]> {
  const found = await connection.db.listCollections().toArray()
  const names = found.map(({ name }) => name).filter((name) => !name.startsWith('system.'))
  const files = names.sort().map((name) => ({ name: `database/${name}.jsonl`, path: path.join(folder, `${name}.jsonl`), collection: name }))
  for (const { path: file, collection } of files) {
    const rows = connection.db.collection(collection).find({}, { session })
    await pipeline(Readable.from(linesOf({ rows, toJson })), createWriteStream(file, { mode: 0o600 }))
  }
  return files.map(({ name, path: file }) => ({ name, path: file }))
}

async function* linesOf({ rows, toJson }: { rows: AsyncIterable<object>; toJson: (row: object) => string }) {
  for await (const row of rows) yield `${toJson(row)}\n`
}

/** TransactionExceededLifetimeLimitSeconds, and what is said of a transaction that was ended meanwhile. */
const isTooLong = (error: unknown) => (error as { code?: number }).code === 290 || isConflict(error)
