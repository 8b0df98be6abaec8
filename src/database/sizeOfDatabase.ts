import { stat } from 'node:fs/promises'
import type { Payload } from 'payload'
import { mongoOf } from './mongo.ts'

/** Extended JSON says of every value what it is. */
const jsonFactor = 2

/** About how many bytes a snapshot of the database takes. */
export async function sizeOfDatabase(payload: Payload): Promise<number> {
  if (payload.db.name === 'mongoose') {
    const { dataSize = 0 } = await mongoOf(payload).connection.db.command({ dbStats: 1 })
    return dataSize * jsonFactor
  }
  const { clientConfig } = payload.db as unknown as { clientConfig: { url: string } }
  const file = clientConfig.url.replace(/^file:/, '')
  const sizes = await Promise.all(
    ['', '-wal'].map((end) =>
      stat(`${file}${end}`)
        .then(({ size }) => size)
        .catch(() => 0),
    ),
  )
  return sizes.reduce((sum, size) => sum + size, 0)
}
