import { statSync } from 'node:fs'
import { type FileHandle, open } from 'node:fs/promises'

/** A file as it was at one moment: its bytes, or for a large one the handle they are read from. Whoever opened it closes it. */
export type OpenFile = { size: number; modified: Date; bytes: Buffer | null; handle: FileHandle | null }

/** Files up to this size are answered in one piece and kept; films and large attachments are streamed. */
const largestKept = 256 * 1024
/** All that is kept together: a small office's site, or the part of a large one that is read. */
const largestCache = 64 * 1024 * 1024

type Kept = { stamp: string; bytes: Buffer; modified: Date }
const cache = new Map<string, Kept>()
let cached = 0

/**
 * Opens a file. It is asked about each time, so that what was exchanged or withdrawn is seen at once; its bytes are read
 * from the very handle that was asked about, so they are never half of one and half of another.
 */
export async function openFile(file: string): Promise<OpenFile | null> {
  const known = cache.get(file)
  // Asked in place: the system knows the answer by heart for a file that is read much, and a thread would take ten times as long.
  const seen = known && statSync(file, { throwIfNoEntry: false })
  if (known && seen && stampOf(seen) === known.stamp) {
    // The newest used stands last, and the first one goes first.
    cache.delete(file)
    cache.set(file, known)
    return { size: known.bytes.length, modified: known.modified, bytes: known.bytes, handle: null }
  }
  if (known) forget(file, known)
  const handle = await open(file).catch(() => null)
  if (!handle) return null
  try {
    const stats = await handle.stat()
    if (!stats.isFile()) return await nothing(handle)
    if (stats.size > largestKept) return { size: stats.size, modified: stats.mtime, bytes: null, handle }
    const bytes = await handle.readFile()
    await handle.close()
    keep(file, { stamp: stampOf(stats), bytes, modified: stats.mtime })
    return { size: bytes.length, modified: stats.mtime, bytes, handle: null }
  } catch (error) {
    await handle.close().catch(() => {})
    throw error
  }
}

async function nothing(handle: FileHandle) {
  await handle.close()
  return null
}

/** Files are exchanged by renaming, so one that changed has another inode even where size and time are the same. */
const stampOf = ({ ino, size, mtimeMs }: { ino: number; size: number; mtimeMs: number }) => `${ino} ${size} ${mtimeMs}`

function keep(file: string, kept: Kept) {
  const older = cache.get(file)
  if (older) forget(file, older)
  cache.set(file, kept)
  cached += kept.bytes.length
  for (const [oldest, entry] of cache) {
    if (cached <= largestCache) return
    forget(oldest, entry)
  }
}

function forget(file: string, kept: Kept) {
  cache.delete(file)
  cached -= kept.bytes.length
}
