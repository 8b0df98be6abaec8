import type { DatabaseKind } from '../database/snapshot.ts'
import type { Compared } from './headsOf.ts'

/** One file of a backup: its name there, its length and its SHA-256. */
export type Entry = { name: string; bytes: number; sha256: string }

/** What a backup says of itself. The last file in it, since the others are hashed while they are written. */
export type Manifest = {
  schema: 1
  office: string
  /** The moment of the database in it. */
  at: string
  epoch: number
  fabu: string
  database: { kind: DatabaseKind; schema: string; isOfOneMoment: boolean }
  /** The heads of all chains at that moment: how many, and one hash over them; the heads of cases and of the security log, which early backups left out. */
  heads: Compared
  hasSecret: boolean
  entries: Entry[]
}

export const manifestName = 'manifest.json'

/** Where a file of a backup may belong; anything else is no backup of ours. */
export const entryPattern = /^(?:database\/[\w.-]+|(?:media|kept|site)\/.+|sandbox\.db|office\.json|secret|checkpoints\/[\w.-]+)$/

/** @throws {TypeError} for anything that is no manifest. */
export function readManifest(text: string): Manifest {
  const value = JSON.parse(text) as Manifest
  const isOurs =
    value?.schema === 1 &&
    Array.isArray(value.entries) &&
    value.entries.every(({ name, bytes, sha256 }) => typeof name === 'string' && Number.isInteger(bytes) && /^[0-9a-f]{64}$/.test(sha256))
  if (!isOurs) throw new TypeError('manifest.json is not that of a backup this version reads.')
  return value
}
