import { inTransaction, isDuplicate, WriteConflict } from '../database/inTransaction.ts'
import { freezeBytes } from '../editions/canonical.ts'
import { lastEdition } from '../editions/lastEdition.ts'
import { latestText, snapshot } from '../editions/snapshot.ts'
import { FabuError } from '../errors.ts'
import { ownWordsOf } from '../guideParts.ts'
import { asPipeline } from '../pipelineWrite.ts'
import type { Command } from '../review/command.ts'
import { contribute } from '../review/contribute.ts'
import { mayAddLanguage } from '../review/mayAddLanguage.ts'
import { actorOf } from '../trail/actorOf.ts'
import { append } from '../trail/append.ts'
import { mustNotBeSealed } from '../trail/sealOf.ts'

/**
 * Makes a sibling text of an item in another language, with the original's words to be translated. Remembers
 * the hash of what it was made from, so that a translation that fell behind can be told.
 * @throws {FabuError} 400 unknown language, 403 not one of the person's, 409 there is one already, 423 the original is
 * sealed or being sealed: no words are copied out of it any more.
 */
export async function addLanguage({
  req,
  collection,
  id,
  language,
}: Command & { language: unknown }): Promise<{ id: string; uid: string }> {
  const user = await mayReach({ req, collection, id, language })
  return inTransaction(req, async () => {
    const asked = await latestText({ req, collection, id })
    const original = asked.original
      ? await latestText({ req, collection, id: String(typeof asked.original === 'object' ? asked.original.id : asked.original) })
      : asked
    for (const { uid } of [asked, original]) await mustNotBeSealed({ req, text: String(uid) })
    const item = String(original.item)
    const { totalDocs } = await req.payload.count({
      collection,
      where: { and: [{ item: { equals: item } }, { language: { equals: language as string } }] },
      trash: true,
      req,
    })
    if (totalDocs > 0)
      throw new FabuError({
        code: 'language.exists',
        status: 409,
        message: { zh: '此条目已有该语言的文本。', en: 'This item has a text in that language already.' },
      })
    const edition = await lastEdition({ req, text: String(original.uid) })
    const sourceHash = edition?.sha256 ?? freezeBytes(await snapshot({ req, collection, doc: original })).hash
    const { title, subtitle, summary, body, source, byline, keywords, slug } = original
    const words = {
      title,
      subtitle,
      summary,
      body,
      source,
      byline,
      keywords,
      slug,
      ...ownWordsOf(original),
    }
    const text = await createSibling({ req, collection, data: { ...words, language, original: original.id, item, sourceHash } })
    await contribute({ req, subject: String(text.uid), user })
    await append({
      req,
      text: String(text.uid),
      type: 'languageAdded',
      actor: await actorOf({ req, user }),
      data: { item, language, source: sourceHash },
    })
    return { id: String(text.id), uid: String(text.uid) }
  })
}

async function mayReach({ req, collection, id, language }: Command & { language: unknown }) {
  const user = mayAddLanguage({ req, language })
  // Translators reach the original although it is not in one of their languages: they read it, they do not write it.
  const found = await req.payload.find({ pagination: false, collection, where: { id: { equals: id } }, depth: 0, limit: 1, req })
  if (found.docs[0]) return user
  throw new FabuError({ code: 'text.none', status: 404, message: { zh: '没有这个文本。', en: 'There is no such text.' } })
}

/** Somebody who adds the same language at the same moment came first: run again, the command then finds their text. */
async function createSibling({ req, collection, data }: Pick<Command, 'req' | 'collection'> & { data: Record<string, unknown> }) {
  try {
    return await asPipeline(req, () => req.payload.create({ collection, data: data as never, draft: true, depth: 0, req }))
  } catch (error) {
    if (isDuplicate(error)) throw new WriteConflict('Another text of this item and language came first.')
    throw error
  }
}
