import { rm } from 'node:fs/promises'
import { addDataAndFileToRequest, addLocalesToRequestFromData, type Endpoint, Forbidden, type PayloadRequest } from 'payload'
import { canEdit } from '../access/canEdit.ts'
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
    await addDataAndFileToRequest(req)
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

/** Payload removes the temporary files of what it stored; those of what was refused are ours. */
async function ingestOrDiscard(req: PayloadRequest) {
  try {
    await ingestRequest(req)
  } catch (error) {
    if (req.file?.tempFilePath) await rm(req.file.tempFilePath, { force: true })
    throw error
  }
}
