import type { PayloadRequest } from 'payload'
import { inTransaction } from '../../database/inTransaction.ts'
import { refuseIf } from '../../errors.ts'
import type { Message } from '../../payload-types.ts'
import { actorOf } from '../../trail/actorOf.ts'
import { flagIn, wordsIn } from '../input.ts'
import { mayKeepRegister } from '../registers/mayKeepRegister.ts'
import { writeRow } from '../registers/writeRow.ts'
import { hashMessageReply, type MessageReply, type MessageReplyText } from './messageReply.ts'
import { messageById, whyNotOpen } from './messageRow.ts'
import { whyNotPublic } from './whyNotPublic.ts'

type Asked = { req: PayloadRequest; id: string; body: Record<string, unknown> }

/**
 * Drafts the reply to a message: its words, and whether it is published, then with a subject and a question that leave the asker out. A new draft takes
 * the place of the one in hand, and of what was agreed to it.
 * @throws {FabuError} 400 also for personal data in what is to be published, 401, 403, 404, 409 when it is answered or void.
 */
export async function draftMessageReply({ req, id, body }: Asked): Promise<Message> {
  const user = await mayKeepRegister(req)
  const text = textIn(body)
  refuseIf(whyNotPublic({ ...text, reply: text.words }), {
    code: 'message.refused',
    status: 400,
    message: { zh: '不能公开：', en: 'It cannot be published:' },
  })
  return inTransaction(req, async () => {
    const row = await messageById({ req, id })
    refuseIf(whyNotOpen(row), { code: 'message.refused', message: { zh: '不能起草答复：', en: 'A reply cannot be drafted:' } })
    const actor = await actorOf({ req, user })
    const hash = hashMessageReply(row, text)
    const draft: MessageReply = { ...text, hash, draftedBy: actor?.uid ?? '', draftedByName: actor?.name ?? '', approvals: [] }
    return writeRow({ ...written, req, row, data: { draft }, type: 'replyDrafted', actor, told: { ...text, hash } })
  })
}

const written = { collection: 'messages' as const, without: ['draft'] }

function textIn(body: Record<string, unknown>): MessageReplyText {
  const words = wordsIn({ value: body.words, path: 'words', max: 10_000, isNeeded: true })
  const isPublic = body.isPublic === 'yes' || flagIn(body.isPublic === 'no' ? false : body.isPublic, 'isPublic')
  const publicSubject = wordsIn({ value: body.publicSubject, path: 'publicSubject', max: 200 })
  const publicWords = wordsIn({ value: body.publicWords, path: 'publicWords', max: 10_000 })
  return isPublic ? { words, isPublic, publicSubject, publicWords } : { words, isPublic, publicSubject: '', publicWords: '' }
}
