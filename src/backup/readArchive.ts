import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { pipeline } from 'node:stream/promises'
import { createGunzip } from 'node:zlib'
import { extract } from 'tar-stream'
import type { Entry } from './manifest.ts'

type Args = {
  file: string
  /** Takes the chunks of one file; what it returns is awaited before the next one. Left out: only hashed. */
  take?: (name: string, chunks: AsyncIterable<Buffer>) => Promise<void>
}

const longestManifest = 512 * 1024 * 1024

/**
 * Reads an archive from end to end: what is in it, hashed, and the text of its last file. Holds nothing in memory but
 * one chunk and that text.
 */
export async function readArchive({ file, take }: Args): Promise<{ entries: Entry[]; last: string; sha256: string }> {
  const whole = createHash('sha256')
  const contents = extract()
  const entries: Entry[] = []
  let last = ''
  const read = pipeline(
    createReadStream(file),
    async function* hash(chunks: AsyncIterable<Buffer>) {
      for await (const chunk of chunks) {
        whole.update(chunk)
        yield chunk
      }
    },
    createGunzip(),
    contents,
  )
  read.catch(() => {})
  for await (const entry of contents) {
    const { name, type } = entry.header
    if (type !== 'file') throw new TypeError(`"${name}" is no file.`)
    const digest = createHash('sha256')
    let bytes = 0
    const isManifest = name === 'manifest.json'
    if (isManifest && last) throw new TypeError('It has two manifests.')
    const text: Buffer[] = []
    const chunks = (async function* hashed() {
      for await (const chunk of entry as AsyncIterable<Buffer>) {
        digest.update(chunk)
        bytes += chunk.length
        if (isManifest && bytes < longestManifest) text.push(chunk)
        yield chunk
      }
    })()
    if (take && !isManifest) await take(name, chunks)
    for await (const _ of chunks) {
      // What `take` left is hashed all the same.
    }
    if (isManifest) last = Buffer.concat(text).toString('utf8')
    else entries.push({ name, bytes, sha256: digest.digest('hex') })
  }
  await read
  return { entries, last, sha256: whole.digest('hex') }
}
