import { createClient } from '@libsql/client'
import { getPayload } from 'payload'
import config from '../../payload.config.ts'

const payload = await getPayload({ config })
await payload.destroy()
// Tables still in the write-ahead log would be missing from a copy of the file.
const client = createClient({ url: process.env.DATABASE_URL ?? '' })
await client.execute('PRAGMA wal_checkpoint(TRUNCATE)')
client.close()
process.exit(0)
