import type { CollectionAfterChangeHook, PayloadRequest } from 'payload'
import { fileField, fileKey } from '../media/fileKey.ts'
import { filesOfDraft } from '../richtext/filesOfDraft.ts'

/**
 * Notes which files a draft shows, one row each. A body is one value to the database, and on MongoDB nothing can
 * look into it; so that nobody deletes a file a draft shows, it has to be written down.
 */
export const keepFileReferences: CollectionAfterChangeHook = async ({ doc, req }) => {
  const owner = String(doc.uid)
  const wanted = new Set(filesOfDraft(doc).map((id) => fileKey(id) + owner))
  const known = await rowsOf({ req, owner })
  for (const { id, key } of known)
    if (!wanted.has(key)) await req.payload.db.deleteOne({ collection: 'identifiers', where: { id: { equals: id } }, req })
  for (const { key } of known) wanted.delete(key)
  for (const key of wanted) await req.payload.create({ collection: 'identifiers', data: { key, field: fileField, owner }, depth: 0, req })
  return doc
}

async function rowsOf({ req, owner }: { req: PayloadRequest; owner: string }) {
  const { docs } = await req.payload.find({
    pagination: false,
    collection: 'identifiers',
    where: { and: [{ owner: { equals: owner } }, { field: { equals: fileField } }] },
    limit: 0,
    depth: 0,
    req,
  })
  return docs
}
