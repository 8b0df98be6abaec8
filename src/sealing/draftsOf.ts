import type { Payload } from 'payload'
import { filesOfDraft } from '../richtext/filesOfDraft.ts'
import type { TextCollection } from '../texts.ts'
import type { Draft } from './wordsOf.ts'

type Row = Draft & { cover?: unknown; attachments?: unknown[] | null; translatedAttachments?: unknown[] | null }

/** A text as it stands and as it ever stood: its row and all its versions, the words and files no round has seen among them. */
export async function draftsOf({
  payload,
  collection,
  text,
}: {
  payload: Payload
  collection: TextCollection
  text: string
}): Promise<{ drafts: Draft[]; media: string[] }> {
  const all = { limit: 0, pagination: false, depth: 0, trash: true } as const
  const { docs } = await payload.find({ collection, where: { uid: { equals: text } }, ...all })
  const [doc] = docs
  if (!doc) return { drafts: [], media: [] }
  const versions = await payload.findVersions({ collection, where: { parent: { equals: doc.id } }, ...all })
  const drafts: Row[] = [doc, ...versions.docs.map(({ version }) => version)]
  return { drafts, media: [...new Set(drafts.flatMap(filesOfDraft))] }
}
