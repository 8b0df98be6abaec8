import type { Payload, Where } from 'payload'
import { fileKey } from '../media/fileKey.ts'
import type { Media } from '../payload-types.ts'
import { idOf, idsIn } from '../relation.ts'

export type OwnFile = { id: string; sha256: string; filename: string }

type Asked = {
  payload: Payload
  /** The text, and the drafts that go with it. */
  texts: string[]
  /** Files it ever showed, by office id or by database id. */
  shown: { uids: string[]; ids: string[] }
}

/**
 * Of the files a text ever showed, and of their variants, captions and posters, those that nobody else shows: no other
 * draft, round or edition, and no file that stays.
 */
export async function ownFiles({ payload, texts, shown }: Asked): Promise<OwnFile[]> {
  const candidates = await withParts({ payload, where: { or: [{ uid: { in: shown.uids } }, { id: { in: shown.ids } }] } })
  const going = new Map<string, Media>()
  for (const file of candidates.values()) if (!(await isShownElsewhere({ payload, texts, file }))) going.set(String(file.id), file)
  // What a file that stays is shown with stays too, and so on.
  for (let staying = await usedByOthers({ payload, going }); staying.length > 0; staying = await usedByOthers({ payload, going }))
    for (const id of staying) going.delete(id)
  return [...going.values()].map(({ id, sha256, filename }) => ({ id: String(id), sha256: String(sha256), filename: String(filename) }))
}

async function withParts({ payload, where }: { payload: Payload; where: Where }): Promise<Map<string, Media>> {
  const found = new Map<string, Media>()
  let asked: Where = where
  for (;;) {
    const { docs } = await payload.find({ collection: 'media', where: asked, limit: 0, pagination: false, depth: 0, trash: true })
    for (const file of docs) found.set(String(file.id), file)
    const parts: string[] = docs.flatMap(partsOf).filter((id) => !found.has(id))
    if (parts.length === 0) return found
    asked = { id: { in: parts } }
  }
}

const partsOf = ({ variants, captions, poster }: Media): string[] =>
  idsIn([...(variants ?? []).map(({ image }) => image), ...(captions ?? []).map(({ file }) => file), ...(poster ? [idOf(poster)] : [])])

async function isShownElsewhere({ payload, texts, file }: { payload: Payload; texts: string[]; file: Media }): Promise<boolean> {
  const inBytes: Where = { and: [{ canonical: { contains: file.sha256 } }, { text: { not_in: texts } }] }
  const counts = [
    await payload.count({
      collection: 'identifiers',
      where: { and: [{ key: { contains: fileKey(String(file.id)) } }, { owner: { not_in: texts } }] },
    }),
    await payload.count({ collection: 'editions', where: inBytes }),
    await payload.count({ collection: 'reviews', where: inBytes }),
  ]
  return counts.some(({ totalDocs }) => totalDocs > 0)
}

/** Of the files that would go, those another file that stays has as variant, captions or poster. */
async function usedByOthers({ payload, going }: { payload: Payload; going: Map<string, Media> }): Promise<string[]> {
  const ids = [...going.keys()]
  if (ids.length === 0) return []
  const where: Where = {
    and: [{ or: [{ 'variants.image': { in: ids } }, { 'captions.file': { in: ids } }, { poster: { in: ids } }] }, { id: { not_in: ids } }],
  }
  const { docs } = await payload.find({ collection: 'media', where, limit: 0, pagination: false, depth: 0, trash: true })
  const parts = new Set(docs.flatMap(partsOf))
  return ids.filter((id) => parts.has(id))
}
