import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import { open } from 'node:fs/promises'
import type { Writable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import { type Pack, pack } from 'tar-stream'
import type { Entry } from './manifest.ts'

export type Source = { name: string; path: string }
type Args = { file: string; sources: AsyncIterable<Source>; manifestOf: (entries: Entry[]) => { name: string; text: string } }

/**
 * Streams files into one new compressed archive, each hashed as it passes, and what `manifestOf` says of them at the end.
 * The archive is on disk when this returns. Nothing is held in memory but one chunk. @throws where the disk does.
 */
export async function writeArchive({ file, sources, manifestOf }: Args): Promise<{ entries: Entry[]; bytes: number; sha256: string }> {
  const archive = pack()
  const whole = createHash('sha256')
  let bytes = 0
  const written = pipeline(
    archive,
    createGzip(),
    async function* count(chunks: AsyncIterable<Buffer>) {
      for await (const chunk of chunks) {
        whole.update(chunk)
        bytes += chunk.length
        yield chunk
      }
    },
    createWriteStream(file, { flags: 'wx', mode: 0o600 }),
  )
  // Whoever waits for room in the archive must hear when the disk is full.
  const broken = written.then(() => new Promise<never>(() => {}))
  broken.catch(() => {})
  const entries: Entry[] = []
  try {
    for await (const source of sources) {
      const entry = await Promise.race([addFile({ archive, source }), broken])
      if (entry) entries.push(entry)
    }
    const { name, text } = manifestOf(entries)
    archive.entry({ name, mode: 0o600 }, text)
    archive.finalize()
    await written
    await syncToDisk(file)
    return { entries, bytes, sha256: whole.digest('hex') }
  } catch (error) {
    archive.destroy()
    await written.catch(() => {})
    throw error
  }
}

/** Null for a file that is gone meanwhile: a page of the site that was exchanged. */
async function addFile({ archive, source: { name, path } }: { archive: Pack; source: Source }): Promise<Entry | null> {
  const handle = await open(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null
    throw error
  })
  if (!handle) return null
  try {
    const { size, mtime } = await handle.stat()
    const digest = createHash('sha256')
    // Its declared type leaves out what every stream can.
    const entry = archive.entry({ name, size, mode: 0o600, mtime }) as unknown as Writable
    const isTaken = new Promise<void>((resolve, reject) => {
      entry.once('error', reject)
      entry.once('finish', resolve)
    })
    isTaken.catch(() => {})
    if (size > 0) {
      // As long as it was when its length was written: a file that grows meanwhile is cut there.
      for await (const chunk of handle.createReadStream({ end: size - 1, autoClose: false })) {
        digest.update(chunk as Buffer)
        if (!entry.write(chunk)) await once(entry, 'drain')
      }
    }
    entry.end()
    await isTaken
    return { name, bytes: size, sha256: digest.digest('hex') }
  } finally {
    await handle.close()
  }
}

/** What is written, and on a folder which names stand in it, outlives a loss of power from here on. */
export async function syncToDisk(path: string): Promise<void> {
  const handle = await open(path)
  await handle.sync().finally(() => handle.close())
}
