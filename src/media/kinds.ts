/** What an upload is for. It follows from the content, never from what the browser says. */
export type MediaKind = 'image' | 'document' | 'video' | 'captions'

/** A type of file the office takes in. `extension` is the one it is stored under. */
export type FileType = { kind: MediaKind; mime: string; extension: string }

const megabyte = 1024 * 1024

/** The most one upload may weigh, by kind. */
export const sizeLimits: Record<MediaKind, number> = {
  image: 20 * megabyte,
  document: 50 * megabyte,
  video: 500 * megabyte,
  captions: 1 * megabyte,
}

/** The most pixels a picture may have: it is decoded in memory, four bytes each and more. */
export const pixelLimit = 50_000_000

/** Pictures that are taken in; all are stored as JPEG, or as PNG where JPEG would lose something. */
export const imageMimes = ['image/jpeg', 'image/png', 'image/webp', 'image/avif', 'image/gif']

export const jpeg: FileType = { kind: 'image', mime: 'image/jpeg', extension: 'jpg' }
export const png: FileType = { kind: 'image', mime: 'image/png', extension: 'png' }
export const pdf: FileType = { kind: 'document', mime: 'application/pdf', extension: 'pdf' }
export const webvtt: FileType = { kind: 'captions', mime: 'text/vtt', extension: 'vtt' }

export const videoTypes: FileType[] = [
  { kind: 'video', mime: 'video/mp4', extension: 'mp4' },
  { kind: 'video', mime: 'video/webm', extension: 'webm' },
]

export const textTypes: FileType[] = [
  { kind: 'document', mime: 'text/plain', extension: 'txt' },
  { kind: 'document', mime: 'text/csv', extension: 'csv' },
  webvtt,
]

/** Documents that are ZIP archives. `marker` starts the name of an entry only this type has. */
export const archiveTypes: (FileType & { marker: string })[] = [
  {
    kind: 'document',
    mime: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    extension: 'docx',
    marker: 'word/',
  },
  { kind: 'document', mime: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', extension: 'xlsx', marker: 'xl/' },
  {
    kind: 'document',
    mime: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
    extension: 'pptx',
    marker: 'ppt/',
  },
  { kind: 'document', mime: 'application/ofd', extension: 'ofd', marker: 'OFD.xml' },
]

/** OpenDocument names its type in a first entry called `mimetype`. */
export const openDocumentTypes: FileType[] = [
  { kind: 'document', mime: 'application/vnd.oasis.opendocument.text', extension: 'odt' },
  { kind: 'document', mime: 'application/vnd.oasis.opendocument.spreadsheet', extension: 'ods' },
  { kind: 'document', mime: 'application/vnd.oasis.opendocument.presentation', extension: 'odp' },
]

/** Every MIME type an upload may have on arrival, for the file picker. */
export const acceptedMimes = [
  ...imageMimes,
  ...[pdf, ...videoTypes, ...textTypes, ...archiveTypes, ...openDocumentTypes].map(({ mime }) => mime),
  // What the content of an OFD, a plain ZIP to everybody else, is taken for.
  'application/zip',
]
