import { createHash, randomBytes } from 'node:crypto'
import {
  closeSync,
  copyFileSync,
  createReadStream,
  existsSync,
  linkSync,
  lstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs'
import { dirname } from 'node:path'
import { sha256 } from '../../../canonicalJson.ts'
import { isSiblingOf, isWorthPacking, siblingsOf } from '../../../siblings.ts'
import type { SiteTree } from '../siteTree.ts'
import { fileOfPath } from '../writeAside.ts'

/** A file of the new tree: where it lies, what it is (empty: it was taken away again), and whether its packed forms lie beside it or it needs none. */
export type Written = { path: string; sha256: string; isPacked: boolean }

type Trees = {
  /** The tree that stands, whose unchanged files are taken over. */
  from: string
  /** The new one. */
  to: string
  /** What the manifest of the tree that stands says of a path. */
  noted: (path: string) => Promise<string | null>
  /** Told of every file. */
  tell: (file: Written) => void
}

/**
 * A tree that nobody reads yet. What is the same as in the tree that stands is taken over by a second name for the same
 * bytes, everything else is written; nothing is flushed, for the whole tree is before anybody sees it. No file is ever
 * written into: its bytes may be those of the tree that stands.
 */
export function newTree({ from, to, noted, tell }: Trees): SiteTree {
  const folders = new Set<string>()
  const inOld = (path: string) => fileOfPath({ folder: from, path })
  const inNew = (path: string) => fileOfPath({ folder: to, path })

  function makeFolderOf(file: string) {
    const folder = dirname(file)
    if (folders.has(folder)) return
    mkdirSync(folder, { recursive: true })
    folders.add(folder)
  }

  async function put(path: string, content: string | Uint8Array): Promise<boolean> {
    const bytes = Buffer.from(content)
    const file = inNew(path)
    makeFolderOf(file)
    // Left by a build that was cut short, perhaps with packed forms of what it was then.
    if (existsSync(file)) removeWithSiblings(to, path)
    const old = readOrNull(inOld(path))
    const isSame = old?.equals(bytes) ?? false
    if (isSame) takeOver(inOld(path), file)
    else writeNew(file, bytes)
    const isWorth = isWorthPacking({ path, size: bytes.length })
    tell({ path, sha256: sha256(bytes), isPacked: !isWorth || (isSame && (await takeSiblings({ path, bytes }))) })
    return !isSame
  }

  /** Packed forms of what did not change are taken over; each is unpacked first, for a reader gets it in the file's place. */
  async function takeSiblings({ path, bytes }: { path: string; bytes: Buffer }): Promise<boolean> {
    let count = 0
    for (const sibling of siblingsOf(path)) {
      const packed = readOrNull(inOld(sibling))
      if (!packed) continue
      if (!(await isSiblingOf({ sibling, packed, bytes }))) return false
      takeOver(inOld(sibling), inNew(sibling))
      count += 1
    }
    return count > 0
  }

  return {
    noted,
    put,
    read: async (path) => readOrNull(inNew(path)) ?? readOrNull(inOld(path)),
    isThere: async (path) => existsSync(inNew(path)),
    names: async (folder) => namesIn(inNew(folder)),
    take: async (path) => {
      if (!existsSync(inNew(path))) return
      removeWithSiblings(to, path)
      tell({ path, sha256: '', isPacked: false })
    },
    keep: async (path, hash) => {
      if ((await hashOf(inOld(path))) !== hash) return false
      const file = inNew(path)
      makeFolderOf(file)
      takeOver(inOld(path), file)
      tell({ path, sha256: hash, isPacked: true })
      return true
    },
  }
}

/** Takes a file away, and its packed forms before it. */
export function removeWithSiblings(folder: string, path: string) {
  for (const one of [...siblingsOf(path), path]) rmSync(fileOfPath({ folder, path: one }), { force: true })
}

/** Gives the same bytes a name in the new tree; where the file system has no second names, a copy. */
export function takeOver(old: string, file: string) {
  try {
    linkSync(old, file)
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'EEXIST') {
      const [one, other] = [lstatSync(old), lstatSync(file)]
      if (one.ino === other.ino && one.dev === other.dev) return
      // Left by a build that was cut short, or written by another thread: never written into.
      rmSync(file, { force: true })
      return takeOver(old, file)
    }
    if (!['EPERM', 'EXDEV', 'EMLINK', 'ENOTSUP', 'EOPNOTSUPP'].includes(code ?? '')) throw error
    const aside = asideOf(file)
    copyFileSync(old, aside)
    renameSync(aside, file)
  }
}

/** Writes a file that is not there, or puts it in the place of one that is. */
function writeNew(file: string, bytes: Buffer) {
  try {
    writeTo(file, bytes)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    const aside = asideOf(file)
    writeTo(aside, bytes)
    renameSync(aside, file)
  }
}

function writeTo(file: string, bytes: Buffer) {
  const descriptor = openSync(file, 'wx', 0o644)
  try {
    for (let at = 0; at < bytes.length; ) at += writeSync(descriptor, bytes, at)
  } finally {
    closeSync(descriptor)
  }
}

/** A name no reader can ask for, and no file of the site has. */
const asideOf = (file: string) => `${dirname(file)}/.${randomBytes(6).toString('hex')}.new`

/** Asked first whether it is there: most often it is not, and an error costs ten times the question. */
function readOrNull(file: string): Buffer | null {
  try {
    return existsSync(file) ? readFileSync(file) : null
  } catch {
    return null
  }
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder)
  } catch {
    return []
  }
}

/** By pieces: films are large. */
function hashOf(file: string): Promise<string | null> {
  return new Promise((resolve) => {
    const hash = createHash('sha256')
    createReadStream(file)
      .on('data', (piece) => hash.update(piece))
      .on('error', () => resolve(null))
      .on('end', () => resolve(hash.digest('hex')))
  })
}
