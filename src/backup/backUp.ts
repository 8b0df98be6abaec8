import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { createClient } from '@libsql/client'
import type { Payload } from 'payload'
import { clockOf } from '../clock.ts'
import { type Snapshot, snapshotDatabase } from '../database/snapshot.ts'
import { newestEpoch } from '../epochs/newestEpoch.ts'
import { idsOf } from '../ids.ts'
import { type Office, rootOf } from '../office.ts'
import type { Backup } from '../payload-types.ts'
import { mustHaveRoomFor } from '../room.ts'
import { headsIn } from './headsOf.ts'
import { type Manifest, manifestName } from './manifest.ts'
import { nameOf } from './names.ts'
import { sizeOf } from './sizeOf.ts'
import { sourcesOf } from './sourcesOf.ts'
import { asidePrefix, sweep } from './sweep.ts'
import { type Source, syncToDisk, writeArchive } from './writeArchive.ts'

type Args = {
  payload: Payload
  office: Office
  /** The folder the file is written to. */
  to: string
  /** Whoever has the secret reads tokens and second factors, and signs in as anybody: kept apart unless asked for. */
  hasSecret?: boolean
  /** Made by the clock. */
  isNightly?: boolean
}

export type BackedUp = { file: string; bytes: number; sha256: string; entries: number; chains: number }

/**
 * Writes one file that holds the whole office as of one moment, while everything runs on. It appears under its name only
 * when it is whole and on disk, with its checksum beside it; a row tells that there is one.
 * @throws {FabuError} `backup.noRoom` where it would use up what is reserved for approving, sending and withdrawing.
 */
export async function backUp({ payload, office, to, hasSecret = false, isNightly = false }: Args): Promise<BackedUp> {
  const at = clockOf(payload).now()
  await mkdir(to, { recursive: true })
  const file = path.join(to, nameOf({ office: office.name, at, isNightly }))
  const folder = await mkdtemp(path.join(to, asidePrefix))
  const partial = path.join(folder, 'partial')
  try {
    await sweep({ folder: to, fresh: folder })
    await mustHaveRoomFor({ holder: payload, folder: to, bytes: await sizeOf({ payload, office }) })
    const snapshot = await snapshotDatabase({ payload, folder })
    const heads = await headsIn({ payload, snapshot })
    const facts = await factsOf({ payload, office, at, snapshot, hasSecret })
    const written = await writeArchive({
      file: partial,
      sources: allOf({ office, folder, snapshot, hasSecret }),
      manifestOf: (entries) => ({
        name: manifestName,
        text: `${JSON.stringify({ ...facts, heads, entries } satisfies Manifest, null, 1)}\n`,
      }),
    })
    await writeFile(`${partial}.sha256`, `${written.sha256}  ${path.basename(file)}\n`, { mode: 0o600 })
    await syncToDisk(`${partial}.sha256`)
    await rename(`${partial}.sha256`, `${file}.sha256`)
    await rename(partial, file)
    await syncToDisk(to)
    const { bytes, sha256, entries } = written
    await note({
      payload,
      row: { at: at.toISOString(), file: path.basename(file), bytes, sha256, epoch: facts.epoch, heads: heads.sha256 },
    })
    return { file, bytes, sha256, entries: entries.length, chains: heads.chains }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function* allOf({
  office,
  folder,
  snapshot,
  hasSecret,
}: Pick<Args, 'office'> & { folder: string; snapshot: Snapshot; hasSecret: boolean }) {
  yield* snapshot.files
  yield* sourcesOf({ office, hasSecret })
  yield* await standIns({ file: office.sandboxFile, folder })
}

/** The stand-ins write at any time too, so their file is copied as of one moment like the office's own. */
async function standIns({ file, folder }: { file: string; folder: string }): Promise<Source[]> {
  if (!existsSync(file)) return []
  const copy = path.join(folder, 'sandbox.db')
  const client = createClient({ url: `file:${file}` })
  try {
    await client.execute('PRAGMA busy_timeout = 10000')
    await client.execute({ sql: 'VACUUM INTO ?', args: [copy] })
  } finally {
    client.close()
  }
  return [{ name: 'sandbox.db', path: copy }]
}

type Facts = { payload: Payload; office: Office; at: Date; snapshot: Snapshot; hasSecret: boolean }

async function factsOf({ payload, office, at, snapshot, hasSecret }: Facts): Promise<Omit<Manifest, 'heads' | 'entries'>> {
  const { version } = JSON.parse(await readFile(path.join(rootOf(process.env), 'package.json'), 'utf8')) as { version: string }
  const { migrations } = await import('../migrations/index.ts')
  return {
    schema: 1,
    office: office.name,
    at: at.toISOString(),
    epoch: (await newestEpoch({ payload }))?.number ?? 0,
    fabu: version,
    database: { kind: snapshot.kind, schema: migrations.at(-1)?.name ?? '', isOfOneMoment: snapshot.isOfOneMoment },
    hasSecret,
  }
}

const note = ({ payload, row }: { payload: Payload; row: Omit<Backup, 'id' | 'uid' | 'createdAt' | 'updatedAt'> }) =>
  payload.create({ collection: 'backups', data: { uid: idsOf(payload).next(), ...row }, depth: 0 })
