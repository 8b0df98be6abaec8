import type { PayloadRequest, Where } from 'payload'
import { inTransaction } from '../database/inTransaction.ts'
import { appendCase } from '../disclosure/cases/appendCase.ts'
import { toEditorState } from '../documents/toEditorState.ts'
import { FabuError } from '../errors.ts'
import type { Origin } from '../ledger/count.ts'
import type { Article } from '../payload-types.ts'
import { mayAddLanguage } from '../review/mayAddLanguage.ts'
import { actorOf } from '../trail/actorOf.ts'
import { addLanguage } from '../translation/addLanguage.ts'
import { hangFiles } from './hangFiles.ts'
import { makeReport } from './makeReport.ts'
import { printYear } from './print/printYear.ts'
import { mayKeepReport } from './signReport.ts'
import { yearRow } from './yearRow.ts'

type Asked = { req: PayloadRequest; year: number; origin: Origin }

/**
 * Adds the English edition of a signed report to its draft for the site, as another language of the same item: it goes through the review of a translation, and readers change between
 * the two. The English DOCX and PDF hang on its page, the Chinese ones on the other.
 * @throws {FabuError} 401, 403 for whoever may not write the report or an English text, 409 before the Chinese draft is there, when there is an English text, or without an English
 * name of the office.
 */
export async function draftEnglish({ req, year, origin }: Asked): Promise<Article> {
  const { payload } = req
  const user = await mayKeepReport(req)
  mayAddLanguage({ req, language: 'en' })
  const row = await yearRow({ payload, year, origin, req })
  const chinese = row?.text ? await textOf({ req, uid: row.text }) : null
  if (!row?.signedAt || !chinese) throw noChinese(year)
  if (await isThere({ req, item: String(chinese.item) })) throw drafted(year)
  const printed = await printYear({ payload, made: await makeReport({ payload, year, origin }), edition: 'en' })
  const translatedAttachments = await hangFiles({ req, printed, madeAt: new Date(row.signedAt) })
  return inTransaction(req, async () => {
    const { id, uid } = await addLanguage({ req, collection: 'articles', id: String(chinese.id), language: 'en' })
    const words = { title: printed.title, summary: `${printed.author}: ${printed.title}`, source: printed.author, byline: '', keywords: '' }
    const text = await payload.update({
      collection: 'articles',
      id,
      data: { ...words, body: toEditorState(printed), translatedAttachments } as never,
      draft: true,
      depth: 0,
      overrideAccess: false,
      user: req.user,
      req,
    })
    const actor = await actorOf({ req, user })
    await appendCase({ req, subject: row.uid ?? '', kind: 'annual-reports', type: 'englishDrafted', actor, data: { text: uid } })
    return text
  })
}

async function textOf({ req, uid }: { req: PayloadRequest; uid: string }): Promise<Article | null> {
  const { docs } = await req.payload.find({
    collection: 'articles',
    where: { uid: { equals: uid } },
    draft: true,
    limit: 1,
    pagination: false,
    depth: 0,
    req,
  })
  return docs[0] ?? null
}

/** Asked before the files are taken in; two who ask at once meet when the language is added. */
async function isThere({ req, item }: { req: PayloadRequest; item: string }): Promise<boolean> {
  const where: Where = { and: [{ item: { equals: item } }, { language: { equals: 'en' } }] }
  return (await req.payload.count({ collection: 'articles', where, trash: true, req })).totalDocs > 0
}

const drafted = (year: number) =>
  new FabuError({
    code: 'language.exists',
    status: 409,
    message: { zh: `${year}年的报告已有英文稿件。`, en: `There is an English text of the report of ${year} already.` },
  })

const noChinese = (year: number) =>
  new FabuError({
    code: 'report.notDrafted',
    status: 409,
    message: {
      zh: `${year}年的报告还没有中文稿件，请先生成中文稿件。`,
      en: `There is no Chinese draft of the report of ${year} yet: make that first.`,
    },
  })
