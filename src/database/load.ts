import { createReadStream } from 'node:fs'
import { readdir } from 'node:fs/promises'
import path from 'node:path'
import { createInterface } from 'node:readline'
import type { Payload } from 'payload'
import { mongoOf } from './mongo.ts'

const batch = 500

/** Whether a MongoDB database holds nothing yet; its indexes and empty collections do not count. */
export async function isEmptyMongo(payload: Payload): Promise<boolean> {
  const { connection } = mongoOf(payload)
  for (const { name } of await connection.db.listCollections().toArray()) {
    if (name.startsWith('system.')) continue
    if ((await connection.db.collection(name).estimatedDocumentCount()) > 0) return false
  }
  return true
}

/** Puts a snapshot's rows into an empty MongoDB database; on a failure it is empty again. */
export async function loadMongo({ payload, folder }: { payload: Payload; folder: string }): Promise<void> {
  const { connection, fromJson } = mongoOf(payload)
  const loaded: string[] = []
  try {
    for (const file of (await readdir(folder)).filter((name) => name.endsWith('.jsonl'))) {
      const name = file.replace(/\.jsonl$/, '')
      loaded.push(name)
      let rows: object[] = []
      for await (const line of createInterface({ input: createReadStream(path.join(folder, file)) })) {
        rows.push(fromJson(line))
        if (rows.length < batch) continue
        await connection.db.collection(name).insertMany(rows)
        rows = []
      }
      if (rows.length > 0) await connection.db.collection(name).insertMany(rows)
    }
  } catch (error) {
    await emptyMongo(payload)
    throw error
  }
}

/** Takes everything out again, and leaves the indexes. */
export async function emptyMongo(payload: Payload): Promise<void> {
  const { connection } = mongoOf(payload)
  for (const { name } of await connection.db.listCollections().toArray()) {
    if (!name.startsWith('system.')) await connection.db.collection(name).deleteMany({})
  }
}
