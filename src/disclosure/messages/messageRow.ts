import type { PayloadRequest } from 'payload'
import { couldBeId } from '../../database/couldBeId.ts'
import { FabuError, type Reason } from '../../errors.ts'
import type { Message } from '../../payload-types.ts'

/** A message by its database id. @throws {FabuError} 404 */
export async function messageById({ req, id }: { req: PayloadRequest; id: string }): Promise<Message> {
  const found = couldBeId(req.payload, id)
    ? await req.payload.findByID({ collection: 'messages', id, depth: 0, disableErrors: true, req })
    : null
  if (found) return found
  throw new FabuError({ code: 'message.none', status: 404, message: { zh: '没有这条留言。', en: 'There is no such message.' } })
}

/** Why nothing can be done about a message any more. */
export const whyNotOpen = ({ isVoid, repliedOn }: Pick<Message, 'isVoid' | 'repliedOn'>): Reason[] => [
  ...(isVoid ? [{ code: 'message.void', zh: '留言已作废。', en: 'The message was made void.' }] : []),
  ...(repliedOn ? [{ code: 'message.answered', zh: `留言已于 ${repliedOn} 答复。`, en: `The message was answered on ${repliedOn}.` }] : []),
]

/** Why a day cannot be one on which something was done about a message. */
export const whyNotDay = ({ day, today, receivedOn }: { day: string; today: string; receivedOn: string }): Reason[] => [
  ...(day < receivedOn ? [{ code: 'message.early', path: 'day', zh: '早于收到日期。', en: 'Before the message came.' }] : []),
  ...(day > today ? [{ code: 'message.future', path: 'day', zh: '不能晚于今天。', en: 'It cannot be later than today.' }] : []),
]
