import { rm } from 'node:fs/promises'
import { addDataAndFileToRequest, addLocalesToRequestFromData, type Endpoint, Forbidden, type PayloadRequest } from 'payload'
import { canEdit } from '../access/canEdit.ts'
import { FabuError } from '../errors.ts'
import { ingestRequest } from './ingestUpload.ts'

/**
 * `POST /api/media`, as Payload answers it, but for one thing: pictures are decoded and sized *before* the
 * transaction begins. SQLite has one writer, and a large picture takes seconds.
 */
export const uploadBeforeTransaction: Endpoint = {
  path: '/',
  method: 'post',
  handler: async (req) => {
    if (!canEdit({ req })) throw new Forbidden(req.t)
    await readForm(req)
    addLocalesToRequestFromData(req)
    await ingestOrDiscard(req)
    const doc = await req.payload.create({
      collection: 'media',
      data: (req.data ?? {}) as never,
      ...(req.file ? { file: req.file } : {}),
      depth: Number(req.query.depth ?? 1),
      overrideAccess: false,
      req,
    })
    return Response.json({ doc, message: req.t('general:successfullyCreated', { label: 'media' }) }, { status: 201 })
  },
}

/** A form that cannot be read is the sender's fault; a disk that cannot be written is not. */
async function readForm(req: PayloadRequest) {
  try {
    await addDataAndFileToRequest(req)
  } catch (error) {
    const { code, status } = error as { code?: unknown; status?: unknown }
    if (code || status) throw error
    throw new FabuError({
      code: 'upload.malformed',
      status: 400,
      message: { zh: '上传的表单无法读取。', en: 'The form of this upload cannot be read.' },
      cause: error,
    })
  }
}

/** Payload removes the temporary files of what it stored; those of what was refused are ours. */
async function ingestOrDiscard(req: PayloadRequest) {
  try {
    await ingestRequest(req)
  } catch (error) {
    if (req.file?.tempFilePath) await rm(req.file.tempFilePath, { force: true })
    throw error
  }
}
