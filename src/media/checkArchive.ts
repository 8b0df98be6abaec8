import { archiveEntries, type Entry, storedContent } from './archive.ts'
import { archiveTypes, type FileType, openDocumentTypes } from './kinds.ts'
import { refusal } from './refusals.ts'

const macros = /(?:^|\/)(?:vbaProject\.bin|vbaData\.xml)$|\/activeX\/|\/macrosheets\/|^Basic\/|^Scripts\//i

/**
 * What document a ZIP archive is. A plain archive is none.
 * @throws {FabuError} `media.archive`, `media.macros` or `media.type`.
 */
export function checkArchive(bytes: Buffer): FileType {
  const entries = archiveEntries(bytes)
  if (entries.some(({ name }) => macros.test(name))) throw refusal('macros')
  const type = openDocument({ bytes, entries }) ?? archiveTypes.find(({ marker }) => entries.some(({ name }) => name.startsWith(marker)))
  if (!type || !hasManifest({ type, entries })) throw refusal('type')
  return { kind: type.kind, mime: type.mime, extension: type.extension }
}

function openDocument({ bytes, entries }: { bytes: Buffer; entries: Entry[] }) {
  const entry = entries.find(({ name }) => name === 'mimetype')
  return entry && openDocumentTypes.find(({ mime }) => mime === storedContent({ bytes, entry }))
}

function hasManifest({ type, entries }: { type: FileType; entries: Entry[] }) {
  const isOffice = type.mime.includes('openxmlformats')
  return !isOffice || entries.some(({ name }) => name === '[Content_Types].xml')
}
