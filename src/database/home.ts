import { stat } from 'node:fs/promises'
import type { Payload } from 'payload'

type SqliteDb = { clientConfig: { url: string } }
type MongoDb = {
  connection: {
    name: string
    db?: { listCollections(filter: object): { toArray(): Promise<{ info?: { uuid?: unknown } }[]> } }
  }
}

/**
 * Where this very database lives: the same through renames, moves of its folder and reboots, another for any copy.
 * On SQLite the file's own number and birth, on MongoDB the name the server gave the collection when it was made.
 */
export const homeOf = (payload: Payload): Promise<string> =>
  payload.db.name === 'mongoose' ? mongoHome(payload.db as unknown as MongoDb) : fileHome(payload.db as unknown as SqliteDb)

async function fileHome({ clientConfig }: SqliteDb): Promise<string> {
  const { ino, birthtimeNs, ctimeNs } = await stat(clientConfig.url.replace(/^file:/, ''), { bigint: true })
  // Where a file system keeps no birth, the time of the last change stands in its place and says nothing.
  const birth = birthtimeNs > 0n && birthtimeNs !== ctimeNs ? birthtimeNs : 0n
  return `file:${ino}:${birth}`
}

async function mongoHome({ connection }: MongoDb): Promise<string> {
  const [found] = (await connection.db?.listCollections({ name: 'epochs' }).toArray()) ?? []
  return `mongodb:${found?.info?.uuid ? String(found.info.uuid) : connection.name}`
}

/** Whether two homes are one. A birth that one of them does not know is no difference. */
export function isSameHome(one: string, other: string): boolean {
  const [kind, number, birth = '0'] = one.split(':')
  const [otherKind, otherNumber, otherBirth = '0'] = other.split(':')
  return kind === otherKind && number === otherNumber && (birth === otherBirth || birth === '0' || otherBirth === '0')
}
