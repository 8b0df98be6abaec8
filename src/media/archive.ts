import { refusal } from './refusals.ts'

/** One entry of a ZIP archive, as its central directory names it. */
export type Entry = { name: string; offset: number }

const longestComment = 65_535
const directoryMark = 0x02014b50
const headerMark = 0x04034b50

/** Where an archive's end record lies when it closes the file, as the end of a document's archive does. */
export function endOfArchive(bytes: Buffer): { directory: number; size: number; count: number; at: number } | undefined {
  const first = Math.max(0, bytes.length - 22 - longestComment)
  for (let at = bytes.lastIndexOf('PK\x05\x06', undefined, 'latin1'); at >= first; ) {
    if (at + 22 + bytes.readUInt16LE(Math.min(at + 20, bytes.length - 2)) === bytes.length) {
      return { directory: bytes.readUInt32LE(at + 16), size: bytes.readUInt32LE(at + 12), count: bytes.readUInt16LE(at + 10), at }
    }
    if (at === 0) return undefined
    at = bytes.lastIndexOf('PK\x05\x06', at - 1, 'latin1')
  }
  return undefined
}

/**
 * The entries of an archive that fills its file from the first byte to the last.
 * @throws {FabuError} `media.archive` when something stands before, behind or between.
 */
export function archiveEntries(bytes: Buffer): Entry[] {
  const end = endOfArchive(bytes)
  if (!end || bytes.readUInt32LE(0) !== headerMark || end.directory + end.size !== end.at) throw refusal('archive')
  const entries: Entry[] = []
  let at = end.directory
  for (let index = 0; index < end.count; index++) {
    if (at + 46 > end.at || bytes.readUInt32LE(at) !== directoryMark) throw refusal('archive')
    const nameLength = bytes.readUInt16LE(at + 28)
    const name = bytes.toString('utf8', at + 46, at + 46 + nameLength)
    if (name.startsWith('/') || name.split(/[/\\]/).includes('..')) throw refusal('archive')
    entries.push({ name, offset: bytes.readUInt32LE(at + 42) })
    at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32)
  }
  return entries
}

/** The content of an entry that is stored without compression, as the `mimetype` of an OpenDocument must be. */
export function storedContent({ bytes, entry }: { bytes: Buffer; entry: Entry }): string {
  const { offset } = entry
  const length = bytes.readUInt32LE(offset + 18)
  const start = offset + 30 + bytes.readUInt16LE(offset + 26) + bytes.readUInt16LE(offset + 28)
  return bytes.toString('latin1', start, start + Math.min(length, 200))
}
