import type { PayloadRequest } from 'payload'
import { inTransaction } from '../database/inTransaction.ts'
import { appendCase } from '../disclosure/cases/appendCase.ts'
import { toEditorState } from '../documents/toEditorState.ts'
import { FabuError } from '../errors.ts'
import type { Article } from '../payload-types.ts'
import { actorOf } from '../trail/actorOf.ts'
import { hangFiles } from './hangFiles.ts'
import { makeReport } from './makeReport.ts'
import { printYear } from './print/printYear.ts'
import { mayKeepReport } from './signReport.ts'

type Asked = { req: PayloadRequest; year: number }

/** The type of column annual reports stand in (《政府网站发展指引》). */
const columnType = '信息公开年报'

/**
 * Makes a draft of a signed report for the site: the page says what was signed, with the DOCX and the PDF hanging on it. From there it takes the way of every text: review, approval,
 * delivery. Once a year.
 * @throws {FabuError} 409 when it is not signed, was drafted, has no column to stand in, or the PDF's font lacks a character.
 */
export async function draftReport({ req, year }: Asked): Promise<Article> {
  const { payload } = req
  const user = await mayKeepReport(req)
  const [row] = (
    await payload.find({ collection: 'annual-reports', where: { year: { equals: year } }, limit: 1, pagination: false, depth: 0, req })
  ).docs
  if (row?.state !== 'signed' || !row.signedAt) throw notSigned(year)
  if (row.text) throw drafted(row.text)
  const [column] = (
    await payload.find({ collection: 'columns', where: { columnType: { equals: columnType } }, limit: 1, pagination: false, depth: 0, req })
  ).docs
  if (!column) throw noColumn()
  const printed = await printYear({
    payload,
    made: await makeReport({ payload, year, origin: (row.origin ?? 'live') as 'live' | 'sample' }),
  })
  const attachments = await hangFiles({ req, printed, madeAt: new Date(row.signedAt) })
  return inTransaction(req, async () => {
    const text = await payload.create({
      collection: 'articles',
      data: {
        title: printed.title,
        summary: `${printed.author}${printed.title}`,
        source: printed.author,
        language: 'zh',
        body: toEditorState(printed),
        column: column.id,
        attachments,
      } as never,
      draft: true,
      depth: 0,
      overrideAccess: false,
      user: req.user,
      req,
    })
    await payload.db.updateOne({ collection: 'annual-reports', where: { id: { equals: row.id } }, data: { text: text.uid }, req })
    const actor = await actorOf({ req, user })
    await appendCase({ req, subject: row.uid ?? '', kind: 'annual-reports', type: 'drafted', actor, data: { text: text.uid } })
    return text
  })
}

const refusal = (code: string, zh: string, en: string) => new FabuError({ code: `report.${code}`, status: 409, message: { zh, en } })
const notSigned = (year: number) => refusal('notSigned', `${year}年的报告尚未定稿。`, `The report of ${year} is not signed yet.`)
const drafted = (text: string) => refusal('drafted', `已有稿件（${text}）。`, `There is a text of it already (${text}).`)
const noColumn = () => refusal('column', `没有栏目类型为“${columnType}”的栏目。`, `No column is of the type "${columnType}".`)
