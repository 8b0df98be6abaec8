import { readFile } from 'node:fs/promises'
import path from 'node:path'
import type { PayloadRequest } from 'payload'
import { couldBeId } from '../database/couldBeId.ts'
import { FabuError } from '../errors.ts'
import { mediaFolder } from '../media/folder.ts'
import { keepBytes } from './kept.ts'

/** A file that shows what a person did outside, as the event names it: its bytes are kept for ever under the hash. */
export type Evidence = { media: string; sha256: string; name: string; mime: string }

/**
 * Takes an uploaded picture or PDF as evidence; nothing for none.
 * @throws {FabuError} 400 when there is no such file, or of another kind.
 */
export async function evidenceOf({ req, id }: { req: PayloadRequest; id: unknown }): Promise<{ evidence?: Evidence }> {
  if (id === undefined || id === null || id === '') return {}
  const file =
    typeof id === 'string' && couldBeId(req.payload, id)
      ? await req.payload.findByID({ collection: 'media', id, depth: 0, disableErrors: true, req })
      : null
  const mime = file?.mimeType ?? ''
  if (!file?.filename || !(mime.startsWith('image/') || mime === 'application/pdf')) throw noEvidence()
  const sha256 = await keepBytes(await readFile(path.join(mediaFolder(), path.basename(file.filename))))
  return { evidence: { media: file.uid ?? file.id, sha256, name: file.originalName ?? file.filename, mime } }
}

const noEvidence = () =>
  new FabuError({
    code: 'evidence.wrong',
    status: 400,
    message: { zh: '凭证须为已上传的图片或 PDF。', en: 'Evidence is an uploaded picture or PDF.' },
  })
