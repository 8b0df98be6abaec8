import type { PayloadRequest } from 'payload'
import { inTransaction } from '../../database/inTransaction.ts'
import { type Reason, refuseIf } from '../../errors.ts'
import type { Message } from '../../payload-types.ts'
import { actorOf } from '../../trail/actorOf.ts'
import { columnIn, draftText, isThere, partOf } from '../registers/draftText.ts'
import { mayKeepRegister } from '../registers/mayKeepRegister.ts'
import { writeRow } from '../registers/writeRow.ts'
import { messageById } from './messageRow.ts'
import { whyNotPublic } from './whyNotPublic.ts'

type Asked = { req: PayloadRequest; id: string; body: Record<string, unknown> }

/** The type of the column an answer goes to where none is named. */
export const answerColumn = '咨询投诉'

/**
 * Makes a draft of an answer that was marked for publication: its question, as it is published, and the answer. The message keeps the item; the usual review publishes it.
 * @throws {FabuError} 400, 401, 403, 404, 409 when it is not answered, not marked, or drafted already.
 */
export async function draftAnswer({ req, id, body }: Asked): Promise<Message> {
  const user = await mayKeepRegister(req)
  return inTransaction(req, async () => {
    const row = await messageById({ req, id })
    const isDrafted = await isThere({ req, collection: 'articles', item: row.item })
    refuseIf([...whyNotDraft(row), ...(isDrafted ? [drafted(row.item ?? '')] : [])], {
      code: 'message.refused',
      message: { zh: '不能生成稿件：', en: 'It cannot be drafted:' },
    })
    const column = await columnIn({ req, value: body.column, type: answerColumn })
    const nodes = [...partOf('留言', row.publicWords ?? ''), ...partOf(`答复（${row.repliedOn}）`, row.reply ?? '')]
    const { item } = await draftText({ req, collection: 'articles', title: row.publicSubject ?? '', column, nodes })
    const actor = await actorOf({ req, user })
    return writeRow({ req, collection: 'messages', row, data: { item }, type: 'drafted', actor, told: { item }, without: ['draft'] })
  })
}

/** Why no text can be made of a message. */
export const whyNotDraft = (row: Message): Reason[] => [
  ...(row.isVoid ? [{ code: 'message.void', zh: '留言已作废。', en: 'The message was made void.' }] : []),
  ...(row.repliedOn ? [] : [{ code: 'message.open', zh: '留言尚未答复。', en: 'The message has not been answered.' }]),
  ...(row.isPublic ? [] : [{ code: 'message.notPublic', zh: '答复未标明公开。', en: 'The answer was not marked for publication.' }]),
  ...whyNotPublic(row),
]

const drafted = (item: string): Reason => ({
  code: 'message.drafted',
  zh: `已有稿件（${item}）。`,
  en: `There is a text of it already (${item}).`,
})
