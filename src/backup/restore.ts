import { existsSync } from 'node:fs'
import { copyFile, mkdir, readdir, rename, rm, rmdir } from 'node:fs/promises'
import path from 'node:path'
import type { Payload } from 'payload'
import { emptyMongo, isEmptyMongo, loadMongo } from '../database/load.ts'
import { openEpoch } from '../epochs/openEpoch.ts'
import { FabuError, type Sentence } from '../errors.ts'
import { isMongo, officeInUse } from '../office.ts'
import { checkArchive } from './checkArchive.ts'
import type { Manifest } from './manifest.ts'
import { prove } from './prove.ts'
import { registerArchives } from './register.ts'
import { unpack } from './unpack.ts'

type Args = {
  file: string
  /** The folder of the office that is to be. */
  into: string
  /** `mongodb://…` where the backup holds a MongoDB database. */
  databaseUrl?: string
  /** Opens Payload on the office the environment names. */
  open: () => Promise<Payload>
  mayHaveFaults?: boolean
}

export type Restored = { folder: string; epoch: number; unsure: number; events: number; texts: number; faults: number; at: string }

/**
 * Makes an office out of a backup: checked before a byte is written, built beside its place, proved there, and only then
 * put in its place under its name. A new epoch is opened: nothing is sent until the outlets were asked and a person says go.
 * @throws {FabuError} `backup.damaged`, `restore.notEmpty`, `restore.otherKind`, `restore.faults`, `restore.otherHistory`.
 */
export async function restore({ file, into, databaseUrl, open, mayHaveFaults }: Args): Promise<Restored> {
  if (!(await isFree(into))) throw refusal('restore.notEmpty', notEmpty(into))
  const { manifest, sha256 } = await checkArchive({ file })
  mustFit({ manifest, databaseUrl })
  const staging = `${into}.restoring`
  await rm(staging, { recursive: true, force: true })
  await mkdir(staging, { recursive: true, mode: 0o750 })
  try {
    await unpack({ file, into: staging })
    const facts = await bringUp({ archive: { file, sha256, manifest }, staging, into, databaseUrl, open, mayHaveFaults })
    return { folder: into, at: manifest.at, ...facts }
  } catch (error) {
    await rm(staging, { recursive: true, force: true })
    throw error
  }
}

type BringUp = Pick<Args, 'into' | 'databaseUrl' | 'open' | 'mayHaveFaults'> & {
  archive: { file: string; sha256: string; manifest: Manifest }
  staging: string
}

/** Opens the database where it was unpacked, proves it, opens the new epoch, and puts the folder in its place. */
async function bringUp({ archive, staging, into, databaseUrl, open, mayHaveFaults }: BringUp) {
  const { manifest } = archive
  Object.assign(process.env, {
    FABU_OFFICE: staging,
    FABU_DATA_DIR: staging,
    FABU_MEDIA_DIR: path.join(staging, 'media'),
    FABU_SITE_DIR: path.join(staging, 'site'),
    DATABASE_URL: databaseUrl ?? `file:${path.join(staging, 'fabu.db')}`,
  })
  const payload = await open()
  let isLoaded = false
  let facts: Omit<Restored, 'folder' | 'at'>
  try {
    if (databaseUrl) {
      if (!(await isEmptyMongo(payload))) throw refusal('restore.notEmpty', databaseNotEmpty)
      isLoaded = true
      await loadMongo({ payload, folder: path.join(staging, 'database') })
    }
    const { heads, verified } = await prove({ payload, heads: manifest.heads, mayHaveFaults })
    await registerArchives({ payload, ...archive })
    const epoch = await openEpoch({ payload, reason: 'restore', knownUntil: new Date(manifest.at) })
    facts = {
      epoch: epoch.number,
      unsure: epoch.unsure ?? 0,
      events: heads.events,
      texts: verified.texts,
      faults: verified.faults.length,
    }
    // While the connection is open: should the folder find no place, the database has to be empty again for another try.
    if (isLoaded) await settleIn({ staging, into })
  } catch (error) {
    if (isLoaded) await emptyMongo(payload)
    throw error
  } finally {
    await payload.destroy()
  }
  // A database that is a file moves with the folder, and is closed before.
  if (!isLoaded) await settleIn({ staging, into })
  return facts
}

/** The folder takes its name in one step. Uploads of an office that keeps them elsewhere go there, each under its hash. */
async function settleIn({ staging, into }: { staging: string; into: string }) {
  await rm(path.join(staging, 'database'), { recursive: true, force: true })
  // Only an empty folder gives way: whatever came to lie there meanwhile is somebody's.
  await rmdir(into).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOTEMPTY' || error.code === 'EEXIST' || error.code === 'ENOTDIR') throw refusal('restore.notEmpty', notEmpty(into))
    if (error.code !== 'ENOENT') throw error
  })
  const { mediaFolder } = officeInUse({ env: { ...process.env, FABU_OFFICE: into, FABU_MEDIA_DIR: undefined, DATABASE_URL: undefined } })
  if (!mediaFolder.startsWith(`${into}${path.sep}`)) {
    await copyMissing({ from: path.join(staging, 'media'), to: mediaFolder })
    await rm(path.join(staging, 'media'), { recursive: true, force: true })
  }
  await rename(staging, into)
}

async function copyMissing({ from, to }: { from: string; to: string }) {
  await mkdir(to, { recursive: true })
  for (const entry of await readdir(from, { withFileTypes: true }).catch(() => [])) {
    const place = { from: path.join(from, entry.name), to: path.join(to, entry.name) }
    if (entry.isDirectory()) await copyMissing(place)
    else if (!existsSync(place.to)) {
      await copyFile(place.from, `${place.to}.new`)
      await rename(`${place.to}.new`, place.to)
    }
  }
}

const isFree = async (folder: string) => (await readdir(folder).catch(() => [])).length === 0

function mustFit({ manifest, databaseUrl }: { manifest: Manifest; databaseUrl?: string }) {
  const wanted = databaseUrl && isMongo(databaseUrl) ? 'mongodb' : 'sqlite'
  if (manifest.database.kind !== wanted) throw refusal('restore.otherKind', otherKind(manifest.database.kind))
}

const refusal = (code: string, message: Sentence) => new FabuError({ code, status: 409, message })

const notEmpty = (folder: string): Sentence => ({
  zh: `${folder} 不是空文件夹；恢复不会覆盖任何内容，请换一处。`,
  en: `${folder} is not empty. A restore overwrites nothing: name another folder.`,
})
const databaseNotEmpty: Sentence = {
  zh: 'DATABASE_URL 指向的数据库不是空的；恢复不会覆盖任何内容。',
  en: 'The database DATABASE_URL names is not empty. A restore overwrites nothing.',
}
const otherKind = (kind: string): Sentence => ({
  zh: `这份备份是 ${kind} 数据库的。先恢复到同类数据库，再用 fabu migrate-database 迁移。`,
  en: `This backup is of a ${kind} database. Restore it into one of that kind, then move it with fabu migrate-database.`,
})
