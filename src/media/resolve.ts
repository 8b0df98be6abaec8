import { FabuError } from '../errors.ts'
import { isLanguage, type Language } from '../languages.ts'
import type { Attachment, Picture, StoredFile, Video } from '../richtext/tree.ts'

/** A row of the media collection, read in one language *without* fallback, with its relations one level deep. */
export type MediaRow = {
  uid?: string | null
  sha256?: string | null
  filename?: string | null
  mimeType?: string | null
  filesize?: number | null
  kind?: 'image' | 'document' | 'video' | 'captions' | null
  width?: number | null
  height?: number | null
  title?: string | null
  originalName?: string | null
  alt?: string | null
  isDecorative?: boolean | null
  caption?: string | null
  transcript?: string | null
  variants?: { language: string; image: unknown }[] | null
  captions?: { language: string; file: unknown }[] | null
  poster?: unknown
}

type Asked = { row: MediaRow; language: Language }

/** What a file of the office is to readers of one language. Captions stand in their video only. */
export function resolveMedia({
  row,
  language,
}: Asked): { type: 'image'; picture: Picture } | { type: 'video'; video: Video } | { type: 'attachment'; file: Attachment } {
  if (row.kind === 'image') return { type: 'image', picture: resolvePicture({ row, language }) }
  if (row.kind === 'video') return { type: 'video', video: resolveVideo({ row, language }) }
  return { type: 'attachment', file: resolveAttachment({ row }) }
}

/** The picture, or its variant for this language. A variant without words of its own takes the picture's. */
export function resolvePicture({ row, language }: Asked): Picture {
  const variant = row.variants?.find((candidate) => candidate.language === language)
  const shown = variant ? populated(variant.image) : row
  const isDecorative = Boolean(row.isDecorative)
  const caption = shown.caption || row.caption
  return {
    ...storedFile(shown),
    width: shown.width ?? 0,
    height: shown.height ?? 0,
    alt: isDecorative ? '' : shown.alt || row.alt || '',
    isDecorative,
    ...(caption ? { caption } : {}),
  }
}

/** The film with its captions in every language, and the poster and transcript of this one. */
export function resolveVideo({ row, language }: Asked): Video {
  const poster = row.poster ? resolvePicture({ row: populated(row.poster), language }) : undefined
  return {
    ...storedFile(row),
    title: titleOf(row),
    captions: (row.captions ?? [])
      .filter((caption) => isLanguage(caption.language))
      .map((caption) => ({ language: caption.language, file: storedFile(populated(caption.file)) })),
    ...(poster ? { poster } : {}),
    ...(row.transcript ? { transcript: row.transcript } : {}),
  }
}

/** A document for readers to take with them, under the name it came with. */
export const resolveAttachment = ({ row }: { row: MediaRow }): Attachment => ({
  ...storedFile(row),
  title: titleOf(row),
  name: row.originalName ?? storedFile(row).media,
})

/** A file by its content, as editions name it. */
export function storedFile({ uid, sha256, filename, mimeType, filesize }: MediaRow): StoredFile {
  if (!uid || !sha256 || !filename || !mimeType) throw unreadable()
  return { media: uid, sha256, extension: filename.slice(filename.lastIndexOf('.') + 1), mime: mimeType, bytes: filesize ?? 0 }
}

const titleOf = ({ title, originalName, uid }: MediaRow) => title || originalName || uid || ''

/** Relations come as rows when read deep enough, as ids otherwise; an edition must not freeze an id. */
function populated(relation: unknown): MediaRow {
  if (relation === null || typeof relation !== 'object') throw unreadable()
  return relation
}

const unreadable = () =>
  new FabuError({
    code: 'media.unreadable',
    status: 409,
    message: { zh: '引用的媒体文件不存在或不完整，请重新选择。', en: 'A file this refers to is gone or incomplete; choose it again.' },
  })
