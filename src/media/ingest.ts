import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { type FileHandle, open, readFile, stat, writeFile } from 'node:fs/promises'
import { FabuError } from '../errors.ts'
import { detect } from './detect.ts'
import { type FileType, type MediaKind, sizeLimits } from './kinds.ts'
import { reencode } from './reencode.ts'
import { safeName } from './safeName.ts'
import { type Access, stripVideo } from './stripVideo.ts'

/** An upload as it arrives: in memory, or as a file of its own in a temporary folder, which is changed in place. */
export type Upload = { name: string; bytes: Buffer } | { name: string; path: string }

/** What is kept of an upload. `bytes` is set where the upload came in memory. */
export type Ingested = {
  bytes: Buffer | undefined
  sha256: string
  /** Of the bytes as they came, before they were cleaned: tells that the same file is uploaded again. */
  sourceSha256: string
  type: FileType
  filesize: number
  width: number | null
  height: number | null
  originalName: string
}

/** Enough for every magic number and for the boxes an MP4 begins with. */
const headLength = 64 * 1024

/**
 * Turns an upload into what may be stored: type by content, within its limits, without traces of the person who
 * made it. Changes nothing but the temporary file it is given.
 * @throws {FabuError} a 4xx that says what is wrong and what to do.
 */
export async function ingest(upload: Upload): Promise<Ingested> {
  const size = 'path' in upload ? (await stat(upload.path)).size : upload.bytes.length
  if (size > sizeLimits.video) throw tooLarge({ kind: 'video', size })
  const head = await headOf(upload)
  const isVideo = await detect({ bytes: head, name: upload.name }).then(
    ({ kind }) => kind === 'video',
    () => false,
  )
  return isVideo ? ingestVideo({ upload, head, size }) : ingestWhole({ upload, size })
}

async function ingestWhole({ upload, size }: { upload: Upload; size: number }): Promise<Ingested> {
  // Nothing but a video may be larger, so that nothing larger is read into memory.
  if (size > sizeLimits.document) throw tooLarge({ kind: 'document', size })
  const source = 'path' in upload ? await readFile(upload.path) : upload.bytes
  const detected = await detect({ bytes: source, name: upload.name })
  if (size > sizeLimits[detected.kind]) throw tooLarge({ kind: detected.kind, size })
  const image = detected.kind === 'image' ? await reencode({ bytes: source, mime: detected.mime }) : undefined
  const bytes = image?.bytes ?? source
  if ('path' in upload && image) await writeFile(upload.path, bytes)
  const type = image?.type ?? detected
  return {
    bytes: 'path' in upload ? undefined : bytes,
    sha256: hash(bytes),
    sourceSha256: hash(source),
    type,
    filesize: bytes.length,
    width: image?.width ?? null,
    height: image?.height ?? null,
    originalName: safeName({ name: upload.name, extension: type.extension }),
  }
}

async function ingestVideo({ upload, head, size }: { upload: Upload; head: Buffer; size: number }): Promise<Ingested> {
  const type = await detect({ bytes: head, name: upload.name })
  const originalName = safeName({ name: upload.name, extension: type.extension })
  const sourceSha256 = await hashOf(upload)
  const bytes = 'path' in upload ? undefined : Buffer.from(upload.bytes)
  if (type.extension === 'mp4') await (bytes ? stripVideo(inMemory(bytes)) : 'path' in upload && stripFile({ path: upload.path, size }))
  const sha256 = bytes ? hash(bytes) : await hashOf(upload)
  return { bytes, sha256, sourceSha256, type, filesize: size, width: null, height: null, originalName }
}

async function headOf(upload: Upload): Promise<Buffer> {
  if ('bytes' in upload) return upload.bytes.subarray(0, headLength)
  return withFile({ path: upload.path, flags: 'r', work: (file) => readAt({ file, at: 0, length: headLength }) })
}

const stripFile = ({ path, size }: { path: string; size: number }) =>
  withFile({
    path,
    flags: 'r+',
    work: (file) =>
      stripVideo({
        size,
        read: (at, length) => readAt({ file, at, length }),
        write: async (at, part) => {
          await file.write(part, 0, part.length, at)
        },
      }),
  })

const inMemory = (bytes: Buffer): Access => ({
  size: bytes.length,
  read: async (at, length) => bytes.subarray(at, at + length),
  write: async (at, part) => {
    bytes.set(part, at)
  },
})

async function withFile<Result>({ path, flags, work }: { path: string; flags: string; work: (file: FileHandle) => Promise<Result> }) {
  const file = await open(path, flags)
  try {
    return await work(file)
  } finally {
    await file.close()
  }
}

async function readAt({ file, at, length }: { file: FileHandle; at: number; length: number }) {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, at)
  return buffer.subarray(0, bytesRead)
}

const hash = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

async function hashOf(upload: Upload): Promise<string> {
  if ('bytes' in upload) return hash(upload.bytes)
  const digest = createHash('sha256')
  for await (const part of createReadStream(upload.path)) digest.update(part as Buffer)
  return digest.digest('hex')
}

const kindNames: Record<MediaKind, { zh: string; en: string }> = {
  image: { zh: '图片', en: 'A picture' },
  document: { zh: '文档', en: 'A document' },
  video: { zh: '视频', en: 'A video' },
  captions: { zh: '字幕', en: 'A captions file' },
}

function tooLarge({ kind, size }: { kind: MediaKind; size: number }): FabuError {
  const limit = Math.round(sizeLimits[kind] / 1024 / 1024)
  const is = (size / 1024 / 1024).toFixed(1)
  return new FabuError({
    code: 'media.tooLarge',
    status: 413,
    message: {
      zh: `${kindNames[kind].zh}不得超过 ${limit} MB，此文件为 ${is} MB，请压缩后上传。`,
      en: `${kindNames[kind].en} may have up to ${limit} MB; this one has ${is} MB. Make it smaller and upload it again.`,
    },
  })
}
