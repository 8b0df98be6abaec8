import type { PayloadRequest } from 'payload'
import { inTransaction } from '../../database/inTransaction.ts'
import { type Reason, refuseIf } from '../../errors.ts'
import { paragraphNode, textNode } from '../../richtext/editorState.ts'
import { actorOf } from '../../trail/actorOf.ts'
import { appendCase } from '../cases/appendCase.ts'
import { wordsIn } from '../input.ts'
import { mayHandle } from '../mayHandle.ts'
import { columnIn, draftText, isThere, partOf } from '../registers/draftText.ts'
import { applicantsOf } from './likeRequests.ts'
import { openApplicants } from './openApplicants.ts'
import { type RequestRow, requestById, saveRequest } from './requestRow.ts'
import { whyNotDisclosed } from './whyNotDisclosed.ts'
import { whyNotToPublish } from './whyNotToPublish.ts'

type Asked = { req: PayloadRequest; id: string; body: Record<string, unknown> }

/** The type of the column such a text goes to where none is named. */
export const disclosedColumn = '依申请公开'

/**
 * Makes a draft of what was disclosed to an applicant, for everybody to read (《条例》第四十四条). The words are what was given, without whoever asked: data of a person
 * and the applicants' names, of this application and of those with the same words, are refused. The names are opened for that alone, shown to nobody, and the event says so.
 * The application keeps the item; the usual review publishes it.
 * @throws {FabuError} 400, 401, 403, 404, 409 while it is open, where nothing was disclosed, or when it was drafted already.
 */
export async function draftDisclosed({ req, id, body }: Asked): Promise<RequestRow> {
  const user = await mayHandle(req)
  const title = wordsIn({ value: body.title, path: 'title', max: 200 })
  const words = wordsIn({ value: body.words, path: 'words', max: 20_000, isNeeded: true })
  return inTransaction(req, async () => {
    const row = await requestById({ req, id })
    const isDrafted = await isThere({ req, collection: 'articles', item: row.item })
    refuseIf([...whyNotDisclosed(row), ...(isDrafted ? [drafted(row.item ?? '')] : [])], refused)
    const texts = { title: title || titleOf(row), words }
    const names = await openApplicants({ req, requests: await applicantsOf({ req, row }) })
    refuseIf(whyNotToPublish({ ...texts, names }), { ...refused, status: 400 })
    const column = await columnIn({ req, value: body.column, type: disclosedColumn })
    const nodes = [...partOf('公开的信息', words), paragraphNode([textNode(onWhatGround)])]
    const { item } = await draftText({ req, collection: 'articles', title: texts.title, column, nodes })
    const data = { item, namesCompared: names.length }
    await appendCase({ req, subject: row.uid ?? '', kind: 'request', type: 'drafted', actor: await actorOf({ req, user }), data })
    return saveRequest({ req, row, data: { item } })
  })
}

/** What was asked for in one line, where nobody writes a title. */
export const titleOf = ({ wanted }: RequestRow): string => (wanted.split('\n')[0] ?? '').trim().slice(0, 200)

const onWhatGround = '以上信息经申请公开，现纳入主动公开范围（《中华人民共和国政府信息公开条例》第四十四条）。'

const refused = { code: 'request.refused', message: { zh: '不能生成稿件：', en: 'It cannot be drafted:' } }

const drafted = (item: string): Reason => ({
  code: 'request.drafted',
  zh: `已有稿件（${item}）。`,
  en: `There is a text of it already (${item}).`,
})
