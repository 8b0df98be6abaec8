import type { Payload } from 'payload'
import type { Media } from '../payload-types.ts'
import { idOf } from '../relation.ts'
import type { Snapshot } from '../snapshot.ts'
import { filesOf } from '../snapshotFiles.ts'

/**
 * One name for what may stand for another since an approval: a picture and its variants for languages, which are added
 * to the file beside the text; a policy and its translations.
 */
export async function sameThings({ payload, snapshots }: { payload: Payload; snapshots: Snapshot[] }): Promise<(uid: string) => string> {
  const names = new Map<string, string>()
  const files = [...new Set(snapshots.flatMap((snapshot) => filesOf(snapshot).map(({ media }) => media)))]
  for (const row of await rowsOf({ payload, files })) for (const uid of variantsOf(row)) names.set(uid, String(row.uid))
  const policies = snapshots.flatMap(({ facts }) => (facts.kind === 'interpretation' && facts.policy ? [facts.policy.text] : []))
  const { docs } = await payload.find({
    collection: 'policies',
    where: { uid: { in: policies } },
    trash: true,
    depth: 0,
    limit: 0,
    pagination: false,
  })
  for (const { uid, item } of docs) if (uid && item) names.set(uid, item)
  return (uid) => names.get(uid) ?? uid
}

/** Those files, with what stands for them. */
async function rowsOf({ payload, files }: { payload: Payload; files: string[] }): Promise<Media[]> {
  const { docs } = await payload.find({
    collection: 'media',
    where: { uid: { in: files } },
    trash: true,
    depth: 1,
    limit: 0,
    pagination: false,
  })
  return docs.filter(({ variants }) => (variants ?? []).length > 0)
}

const variantsOf = ({ variants }: Media): string[] =>
  (variants ?? []).flatMap(({ image }) => (idOf(image) && typeof image === 'object' && image.uid ? [image.uid] : []))
