import { isolateObjectProperty, type PayloadRequest } from 'payload'
import type { Language } from '../languages.ts'
import { resolveMedia } from '../media/resolve.ts'
import { idOf, idsIn } from '../relation.ts'
import type { ResolvedMedia } from '../richtext/conversion.ts'
import { fromEditorState } from '../richtext/fromEditorState.ts'
import { references } from '../richtext/references.ts'
import type { Snapshot } from '../snapshot.ts'
import { isTextCollection, type TextCollection, textKinds } from '../texts.ts'
import { factsOf } from './snapshotFacts.ts'
import { columnOf, unitOf } from './snapshotPlace.ts'
import type { TextDocument } from './textDocument.ts'

/**
 * What a reader would see of a text as it stands now: its own words, and the facts it shares with its
 * siblings, read from the original. One function covers media, shared facts and every entrance: whoever
 * compares two snapshots misses nothing.
 * @throws {FabuError} `richtext.unresolved` when the body refers to something that is gone.
 */
export async function snapshot({
  req: given,
  collection,
  doc,
}: {
  req: PayloadRequest
  collection: TextCollection
  doc: TextDocument
}): Promise<Snapshot> {
  // Read in the text's language, without changing the language the request goes on in.
  const req = isolateObjectProperty(given, ['locale', 'fallbackLocale'])
  const language = doc.language as Language
  const original = doc.original ? await latestText({ req, collection, id: idOf(doc.original) }) : doc
  const media = mediaReader({ req, language })
  const refers = references(doc.body)
  const attachments = attachmentsFor({ doc, original })
  await media.load([...refers.media, ...idsIn([original.cover]), ...attachments])
  const links = await linkTargets({ req, texts: refers.texts })
  const cover = media.get(idOf(original.cover))
  return {
    schema: 1,
    kind: textKinds[collection],
    text: String(doc.uid),
    item: String(doc.item),
    language,
    originalLanguage: original.language as Language,
    title: doc.title ?? '',
    subtitle: doc.subtitle ?? '',
    summary: doc.summary ?? '',
    slug: doc.slug ?? '',
    keywords: (doc.keywords ?? '')
      .split(/[,，、;；]/)
      .map((word) => word.trim())
      .filter(Boolean),
    source: doc.source ?? '',
    byline: doc.byline ?? '',
    column: await columnOf({ req, id: idOf(original.column), language }),
    unit: await unitOf({ req, id: idOf(original.unit), language }),
    cover: cover?.type === 'image' ? cover.picture : null,
    body: fromEditorState({ state: doc.body, media: media.get, text: (slug, id) => links.get(`${slug}/${id}`) ?? null }),
    attachments: attachments.flatMap((id) => attachmentOf(media.get(id))),
    facts: await factsOf({ req, kind: textKinds[collection], doc, original, language }),
    correctionNote: doc.correctionNote ?? '',
  }
}

/** The files that hang on a text's page: a translation's own where it has any, else those of the item. */
const attachmentsFor = ({ doc, original }: { doc: TextDocument; original: TextDocument }): string[] => {
  const translated = doc.original ? idsIn(doc.translatedAttachments ?? []) : []
  return translated.length > 0 ? translated : idsIn(original.attachments ?? [])
}

/** The newest draft of a text. */
export async function latestText({
  req,
  collection,
  id,
}: {
  req: PayloadRequest
  collection: TextCollection
  id: string
}): Promise<TextDocument> {
  return (await req.payload.findByID({ collection, id, draft: true, depth: 0, req })) as TextDocument
}

function mediaReader({ req, language }: { req: PayloadRequest; language: Language }) {
  const found = new Map<string, ResolvedMedia>()
  return {
    get: (id: string) => found.get(id) ?? null,
    async load(ids: string[]) {
      if (ids.length === 0) return
      const { docs } = await req.payload.find({
        pagination: false,
        collection: 'media',
        where: { id: { in: [...new Set(ids)] } },
        // Variants, captions and posters are media of their own.
        depth: 2,
        limit: 0,
        locale: language,
        fallbackLocale: false as never,
        req,
      })
      for (const doc of docs) found.set(String(doc.id), resolveMedia({ row: doc, language }))
    },
  }
}

async function linkTargets({ req, texts }: { req: PayloadRequest; texts: { collection: string; id: string }[] }) {
  const targets = new Map<string, { text: string; kind: Snapshot['kind'] }>()
  for (const { collection, id } of texts) {
    if (!isTextCollection(collection)) continue
    const doc = await req.payload.findByID({ collection, id, draft: true, depth: 0, disableErrors: true, req })
    if (doc?.uid) targets.set(`${collection}/${id}`, { text: doc.uid, kind: textKinds[collection] })
  }
  return targets
}

const attachmentOf = (media: ResolvedMedia | null) => (media?.type === 'attachment' ? [media.file] : [])
