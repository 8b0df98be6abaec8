import { sha256 } from '../canonicalJson.ts'
import type { DatabaseKind } from '../database/snapshot.ts'
import { fileField, fileKey } from '../media/fileKey.ts'

/** The id a row has in the other kind of database: it follows from the old one, so that every reference finds it. */
export function translatedId({ id, to }: { id: string; to: DatabaseKind }): string {
  const hash = sha256(`fabu:${id}`)
  if (to === 'mongodb') return hash.slice(0, 24)
  // A UUID of version 8: made by a rule of one's own.
  return `${hash.slice(0, 8)}-${hash.slice(8, 12)}-8${hash.slice(13, 16)}-a${hash.slice(17, 20)}-${hash.slice(20, 32)}`
}

/**
 * A value with every id in it exchanged, wherever it stands: relationships, links and pictures in rich text, JSON. Only a
 * whole string that is an id is one; hashed bytes never are.
 */
export function exchangeIds(value: unknown, ids: ReadonlyMap<string, string>): unknown {
  if (typeof value === 'string') return ids.get(value) ?? value
  if (Array.isArray(value)) return value.map((item) => exchangeIds(item, ids))
  if (value === null || typeof value !== 'object' || value instanceof Date) return value
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, exchangeIds(item, ids)]))
}

/** The key of a row that says "this text shows this file", with the file's new id; any other key as it is. */
export function exchangeFileKey(key: string, ids: ReadonlyMap<string, string>): string {
  const [, media, owner] = new RegExp(`^${fileField}:([^@]*)@(.*)$`).exec(key) ?? []
  return media === undefined ? key : `${fileKey(ids.get(media) ?? media)}${owner}`
}
