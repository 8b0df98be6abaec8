import type { PayloadRequest } from 'payload'
import { endOfShanghaiDay } from '../../clock.ts'
import { inTransaction } from '../../database/inTransaction.ts'
import { refuseIf } from '../../errors.ts'
import type { Consultation } from '../../payload-types.ts'
import { actorOf } from '../../trail/actorOf.ts'
import { wordsIn } from '../input.ts'
import { columnIn, draftText, isThere, partOf } from '../registers/draftText.ts'
import { mayKeepRegister } from '../registers/mayKeepRegister.ts'
import { writeRow } from '../registers/writeRow.ts'
import { consultationById, whyVoid } from './consultationRow.ts'

type Asked = { req: PayloadRequest; id: string; body: Record<string, unknown> }

/** The type of the column a consultation and its outcome go to where none is named. */
export const consultationColumn = '征集调查'

/**
 * Makes a draft of the notice that asks the public: its words, from when to when, in force for as long, so that the page says by itself when it is over.
 * The consultation keeps the item.
 * @throws {FabuError} 400, 401, 403, 404, 409 when it is void or drafted already.
 */
export async function draftConsultation({ req, id, body }: Asked): Promise<Consultation> {
  const user = await mayKeepRegister(req)
  const words = wordsIn({ value: body.words, path: 'words', max: 20_000, isNeeded: true })
  return inTransaction(req, async () => {
    const row = await consultationById({ req, id })
    const isDrafted = await isThere({ req, collection: 'notices', item: row.item })
    refuseIf([...whyVoid(row), ...(isDrafted ? [drafted(row.item ?? '')] : [])], {
      code: 'consultation.refused',
      message: { zh: '不能生成稿件：', en: 'It cannot be drafted:' },
    })
    const column = await columnIn({ req, value: body.column, type: consultationColumn })
    const nodes = [...partOf('征集内容', words), ...partOf('征集时间', `${row.openFrom} 至 ${row.openUntil}`)]
    const facts = {
      isConsultation: true,
      inForceFrom: new Date(`${row.openFrom}T00:00:00+08:00`).toISOString(),
      inForceUntil: endOfShanghaiDay(row.openUntil).toISOString(),
    }
    const { item } = await draftText({ req, collection: 'notices', title: `征求意见：${row.title}`, column, nodes, facts })
    const actor = await actorOf({ req, user })
    return writeRow({ req, collection: 'consultations', row, data: { item }, type: 'drafted', actor, told: { item } })
  })
}

const drafted = (item: string) => ({
  code: 'consultation.drafted',
  zh: `已有稿件（${item}）。`,
  en: `There is a text of it already (${item}).`,
})
