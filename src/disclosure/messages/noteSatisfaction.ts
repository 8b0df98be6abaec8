import type { PayloadRequest } from 'payload'
import { inTransaction } from '../../database/inTransaction.ts'
import { refuseIf } from '../../errors.ts'
import type { Message } from '../../payload-types.ts'
import { actorOf } from '../../trail/actorOf.ts'
import { wordsIn, wrongInput } from '../input.ts'
import { mayKeepRegister } from '../registers/mayKeepRegister.ts'
import { writeRow } from '../registers/writeRow.ts'
import { messageById } from './messageRow.ts'

type Asked = { req: PayloadRequest; id: string; body: Record<string, unknown> }

/** Notes how content the asker was with the answer, from 1 to 5: once, and only of one that was given. @throws {FabuError} 400, 401, 403, 404, 409 */
export async function noteSatisfaction({ req, id, body }: Asked): Promise<Message> {
  const user = await mayKeepRegister(req)
  const satisfaction = scoreIn(body.satisfaction)
  const words = wordsIn({ value: body.words, path: 'words', max: 1000 })
  return inTransaction(req, async () => {
    const row = await messageById({ req, id })
    refuseIf(whyNotNote(row), { code: 'message.refused', message: { zh: '不能登记满意度：', en: 'It cannot be noted:' } })
    const actor = await actorOf({ req, user })
    return writeRow({
      req,
      collection: 'messages',
      row,
      data: { satisfaction },
      type: 'satisfaction',
      actor,
      told: { words },
      without: ['draft'],
    })
  })
}

/** Why satisfaction cannot be noted. */
export const whyNotNote = ({ isVoid, repliedOn, satisfaction }: Pick<Message, 'isVoid' | 'repliedOn' | 'satisfaction'>) => [
  ...(isVoid ? [{ code: 'message.void', zh: '留言已作废。', en: 'The message was made void.' }] : []),
  ...(repliedOn ? [] : [{ code: 'message.open', zh: '留言尚未答复。', en: 'The message has not been answered.' }]),
  ...(satisfaction ? [{ code: 'message.noted', zh: '满意度已登记，只登记一次。', en: 'It was noted already, and is noted once.' }] : []),
]

function scoreIn(value: unknown): number {
  const score = typeof value === 'string' && /^[1-5]$/.test(value) ? Number(value) : value
  if (typeof score === 'number' && Number.isInteger(score) && score >= 1 && score <= 5) return score
  throw wrongInput({ path: 'satisfaction', zh: '满意度为 1 到 5 的整数。', en: 'satisfaction: a whole number from 1 to 5.' })
}
