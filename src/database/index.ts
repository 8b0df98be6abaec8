import path from 'node:path'
import { mongooseAdapter } from '@payloadcms/db-mongodb'
import { sqliteAdapter } from '@payloadcms/db-sqlite'
import { migrations } from '../migrations/index.ts'
import { isMongo } from '../office.ts'
import { withSerialWriter } from './withSerialWriter.ts'

type Options = { url: string; migrationDir: string }

/**
 * The database by its address: `file:…` for SQLite, `mongodb://…` for a MongoDB replica set.
 * The one place that knows which of the two it is.
 * @throws {Error} for any other scheme.
 */
export function database({ url, migrationDir }: Options) {
  if (isMongo(url)) return mongooseAdapter({ url, ensureIndexes: true, transactionOptions: {} })
  if (!url.startsWith('file:')) {
    throw new Error(`DATABASE_URL must begin with "file:" or "mongodb://", and begins with "${url.split(':')[0]}:".`)
  }
  return withSerialWriter(
    sqliteAdapter({
      client: { url: `file:${path.resolve(url.slice('file:'.length))}` },
      idType: 'uuid',
      push: false,
      wal: true,
      busyTimeout: 50,
      transactionOptions: {},
      prodMigrations: migrations,
      migrationDir,
    }),
  )
}
