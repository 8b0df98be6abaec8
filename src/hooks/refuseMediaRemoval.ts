import type { CollectionBeforeDeleteHook, PayloadRequest } from 'payload'
import { FabuError, type Sentence } from '../errors.ts'
import { fileKey } from '../media/fileKey.ts'

/**
 * A file stays while anything shows it: an edition, a draft (in the trash too), or another file as its variant,
 * captions or poster. Editions are searched by the hash in their bytes and drafts by the rows that name their
 * files; neither search has an index, which an administrator's rare deletion can bear (a second per hundred
 * thousand editions). Old versions of a draft are not asked: one that is restored says itself what it misses.
 */
export const refuseMediaRemoval: CollectionBeforeDeleteHook = async ({ id, req }) => {
  const media = await req.payload.findByID({ collection: 'media', id, depth: 0, disableErrors: true, req })
  if (!media) return
  const user = await shownBy({ req, id: String(id), sha256: media.sha256 ?? '' })
  if (user) throw new FabuError({ code: 'media.shown', status: 409, message: user })
}

async function shownBy({ req, id, sha256 }: { req: PayloadRequest; id: string; sha256: string }): Promise<Sentence | null> {
  const editions = await req.payload.count({ collection: 'editions', where: { canonical: { contains: sha256 } }, req })
  if (sha256 && editions.totalDocs > 0) return byEdition
  const drafts = await req.payload.count({ collection: 'identifiers', where: { key: { contains: fileKey(id) } }, req })
  if (drafts.totalDocs > 0) return byDraft
  const others = await req.payload.count({
    collection: 'media',
    where: { or: [{ 'variants.image': { equals: id } }, { 'captions.file': { equals: id } }, { poster: { equals: id } }] },
    req,
  })
  return others.totalDocs > 0 ? byFile : null
}

const byEdition = { zh: '已有定稿使用此文件，不能删除。', en: 'An edition shows this file, so it cannot be deleted.' }
const byDraft = { zh: '有稿件正在使用此文件，不能删除；请先在稿件中移除。', en: 'A draft shows this file; take it out there first.' }
const byFile = {
  zh: '此文件是另一文件的语言图片、字幕或封面，不能删除；请先在那里移除。',
  en: 'Another file uses this one as its variant, captions or poster; take it out there first.',
}
