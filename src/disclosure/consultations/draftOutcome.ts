import type { PayloadRequest, Where } from 'payload'
import { clockOf, shanghaiDay } from '../../clock.ts'
import { inTransaction } from '../../database/inTransaction.ts'
import { type Reason, refuseIf } from '../../errors.ts'
import type { Consultation } from '../../payload-types.ts'
import { type EditorNode, paragraphNode, textLinkNode, textNode } from '../../richtext/editorState.ts'
import { actorOf } from '../../trail/actorOf.ts'
import { columnIn, draftText, isThere, partOf } from '../registers/draftText.ts'
import { mayKeepRegister } from '../registers/mayKeepRegister.ts'
import { writeRow } from '../registers/writeRow.ts'
import { consultationById, whyVoid } from './consultationRow.ts'
import { consultationColumn } from './draftConsultation.ts'

type Asked = { req: PayloadRequest; id: string; body: Record<string, unknown> }

/**
 * Makes a draft of the outcome, once the consultation is over: how many answered, what was adopted and why, with a link to the notice that asked. The consultation
 * keeps the item.
 * @throws {FabuError} 400, 401, 403, 404, 409 while it is open, without an outcome or a notice, or when it was drafted already.
 */
export async function draftOutcome({ req, id, body }: Asked): Promise<Consultation> {
  const user = await mayKeepRegister(req)
  return inTransaction(req, async () => {
    const row = await consultationById({ req, id })
    const today = shanghaiDay(clockOf(req.payload).now())
    const notice = await noticeOf({ req, row })
    const isDrafted = await isThere({ req, collection: 'articles', item: row.outcomeItem })
    refuseIf(
      [
        ...whyVoid(row),
        ...(today <= row.openUntil ? [still(row.openUntil)] : []),
        ...(row.outcome?.trim() ? [] : [noOutcome]),
        ...(notice ? [] : [noNotice]),
        ...(isDrafted ? [drafted(row.outcomeItem ?? '')] : []),
      ],
      { code: 'consultation.refused', message: { zh: '不能生成结果稿件：', en: 'The outcome cannot be drafted:' } },
    )
    const column = await columnIn({ req, value: body.column, type: consultationColumn })
    const { item } = await draftText({
      req,
      collection: 'articles',
      title: `征集结果：${row.title}`,
      column,
      facts: { concludes: notice?.id },
      nodes: [...partOf('征集情况', await countWords({ req, row })), ...linkTo(notice), ...partOf('采纳情况及理由', row.outcome ?? '')],
    })
    const actor = await actorOf({ req, user })
    return writeRow({ req, collection: 'consultations', row, data: { outcomeItem: item }, type: 'outcomeDrafted', actor, told: { item } })
  })
}

type Notice = { id: string; title: string }

async function noticeOf({ req, row }: { req: PayloadRequest; row: Consultation }): Promise<Notice | null> {
  if (!row.item) return null
  const where: Where = { and: [{ item: { equals: row.item } }, { language: { equals: 'zh' } }] }
  const { docs } = await req.payload.find({ collection: 'notices', where, draft: true, limit: 1, pagination: false, depth: 0, req })
  return docs[0] ? { id: String(docs[0].id), title: docs[0].title ?? '' } : null
}

async function countWords({ req, row }: { req: PayloadRequest; row: Consultation }): Promise<string> {
  const where = { consultation: { equals: row.id } }
  const { docs } = await req.payload.find({ collection: 'submissions', where, limit: 0, pagination: false, depth: 0, req })
  const valid = docs.filter(({ isVoid }) => !isVoid)
  const of = (...adopted: string[]) => valid.filter((one) => adopted.includes(one.adopted)).length
  return `${row.openFrom} 至 ${row.openUntil} 共收到意见 ${valid.length} 条，其中采纳 ${of('yes')} 条，部分采纳 ${of('partly')} 条，未采纳 ${of('no')} 条。`
}

const linkTo = (notice: Notice | null): EditorNode[] =>
  notice
    ? [paragraphNode([textNode('征集公告：'), textLinkNode({ relationTo: 'notices', value: notice.id }, [textNode(notice.title)])])]
    : []

const still = (until: string): Reason => ({
  code: 'consultation.open',
  zh: `征集到 ${until} 才截止。`,
  en: `It is open until the end of ${until}.`,
})
const noOutcome: Reason = {
  code: 'consultation.noOutcome',
  path: 'outcome',
  zh: '请先写明采纳情况及理由。',
  en: 'Write first what was adopted, and why.',
}
const noNotice: Reason = {
  code: 'consultation.noNotice',
  path: 'item',
  zh: '没有征集公告稿件。',
  en: 'There is no notice that asked the public.',
}
const drafted = (item: string): Reason => ({
  code: 'consultation.drafted',
  zh: `已有稿件（${item}）。`,
  en: `There is a text of it already (${item}).`,
})
