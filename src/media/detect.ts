import { fileTypeFromBuffer } from 'file-type'
import { checkArchive } from './checkArchive.ts'
import { checkPdf } from './checkPdf.ts'
import { checkText, refuseMarkup } from './checkText.ts'
import { type FileType, imageMimes, jpeg, pdf, textTypes, videoTypes } from './kinds.ts'
import { refusal } from './refusals.ts'
import { extensionOf } from './safeName.ts'

const imageExtensions = ['jpg', 'jpeg', 'jfif', 'png', 'webp', 'avif', 'gif']

/**
 * The type of an upload by its content: `bytes` is the whole file, but for a video its start is enough.
 * The name only has to agree; where content has no mark of its own (text), it decides among texts.
 * @throws {FabuError} one of `refusals`, as a 4xx.
 */
export async function detect({ bytes, name }: { bytes: Buffer; name: string }): Promise<FileType> {
  if (bytes.length === 0) throw refusal('empty')
  const extension = extensionOf(name)
  const type = await typeOf({ bytes, extension })
  const allowed = type.kind === 'image' ? imageExtensions : [type.extension, ...(type.extension === 'mp4' ? ['m4v'] : [])]
  if (extension && !allowed.includes(extension)) throw refusal('mismatch')
  return type
}

async function typeOf({ bytes, extension }: { bytes: Buffer; extension: string }): Promise<FileType> {
  const mime = (await fileTypeFromBuffer(bytes))?.mime
  if (mime && imageMimes.includes(mime)) return { ...jpeg, mime }
  if (mime === 'image/apng') throw refusal('animated')
  if (mime?.startsWith('image/hei')) throw refusal('heic')
  if (mime === 'application/x-cfb') throw refusal('legacyOffice')
  const video = videoTypes.find((type) => type.mime === mime || (type.extension === 'mp4' && mime === 'video/x-m4v'))
  if (video) return video
  if (bytes.subarray(0, 5).toString('latin1') === '%PDF-') {
    checkPdf(bytes)
    return pdf
  }
  if (bytes.subarray(0, 4).toString('latin1') === 'PK\x03\x04') return checkArchive(bytes)
  return textOf({ bytes, extension, mime })
}

function textOf({ bytes, extension, mime }: { bytes: Buffer; extension: string; mime: string | undefined }): FileType {
  const type = textTypes.find((candidate) => candidate.extension === extension)
  // Named as it may be, a web page is told by its first lines.
  refuseMarkup(bytes.subarray(0, 4096).toString('latin1'))
  if (!type) throw refusal('type')
  if (mime && mime !== type.mime) throw refusal('mismatch')
  checkText({ bytes, extension })
  return type
}
