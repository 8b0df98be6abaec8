import type { PayloadRequest } from 'payload'
import { clockOf, shanghaiDay } from '../../clock.ts'
import { inTransaction } from '../../database/inTransaction.ts'
import { type Reason, refuseIf } from '../../errors.ts'
import type { Message } from '../../payload-types.ts'
import { actorOf } from '../../trail/actorOf.ts'
import { dayIn, isLeftOut, oneOf, wordsIn } from '../input.ts'
import { mayKeepRegister } from '../registers/mayKeepRegister.ts'
import { writeRow } from '../registers/writeRow.ts'
import { agreedOn, stepAt } from '../reply/chain.ts'
import { noReplyInHand } from '../reply/mayDecideReply.ts'
import { hashMessageReply, type MessageReply, messageReplyOf, messageSteps } from './messageReply.ts'
import { messageById, whyNotDay, whyNotOpen } from './messageRow.ts'
import { type MessageSource, messageSources } from './sources.ts'
import { whyNotPublic } from './whyNotPublic.ts'

type Asked = { req: PayloadRequest; id: string; body: Record<string, unknown> }
const sources = Object.keys(messageSources) as MessageSource[]

/**
 * Notes that the reply another person agreed to was given: the day, through which channel, and what proves it. It goes the way the message came;
 * another way takes a reason.
 * @throws {FabuError} 400, 401, 403, 404, 409 while nobody has agreed, or for a day that cannot be.
 */
export async function answerMessage({ req, id, body }: Asked): Promise<Message> {
  const user = await mayKeepRegister(req)
  const day = dayIn(body.day, 'day')
  const proof = wordsIn({ value: body.proof, path: 'proof', max: 500, isNeeded: true })
  return inTransaction(req, async () => {
    const row = await messageById({ req, id })
    refuseIf(whyNotOpen(row), { code: 'message.refused', message: { zh: '不能登记答复：', en: 'It cannot be answered:' } })
    const reply = messageReplyOf(row.draft)
    if (!reply) throw noReplyInHand()
    const through = isLeftOut(body.through) ? row.source : oneOf(body.through, sources, 'through')
    const why = wordsIn({ value: body.why, path: 'why', max: 500, isNeeded: through !== row.source })
    const today = shanghaiDay(clockOf(req.payload).now())
    refuseIf([...whyNotAnswer({ row, reply, day }), ...whyNotDay({ day, today, receivedOn: row.receivedOn })], {
      code: 'message.refused',
      message: { zh: '不能登记答复：', en: 'It cannot be answered:' },
    })
    const { words, isPublic, publicSubject, publicWords, hash } = reply
    const data = { reply: words, repliedOn: day, repliedThrough: through, replyProof: proof, isPublic, publicSubject, publicWords }
    const actor = await actorOf({ req, user })
    return writeRow({ req, collection: 'messages', row, data, type: 'answered', day, actor, told: { hash, why }, without: ['draft'] })
  })
}

function whyNotAnswer({ row, reply, day }: { row: Message; reply: MessageReply; day: string }): Reason[] {
  const waiting = stepAt(messageSteps, reply)
  const agreed = agreedOn(reply)
  return [
    ...(waiting ? [{ code: 'reply.waits', zh: `答复稿还在“${waiting.zh}”。`, en: `The reply waits at "${waiting.en}".` }] : []),
    ...(hashMessageReply(row, reply) === reply.hash ? [] : [outdated]),
    ...(agreed && day < agreed ? [beforeAgreed(agreed)] : []),
    // The rule may have learned more since it was drafted.
    ...whyNotPublic({ ...reply, reply: reply.words }),
  ]
}

const outdated: Reason = {
  code: 'reply.outdated',
  zh: '留言内容在起草之后有改动，请重新起草答复。',
  en: 'The message was changed since the reply was drafted: draft it anew.',
}

const beforeAgreed = (day: string): Reason => ({
  code: 'reply.beforeAgreed',
  path: 'day',
  zh: `答复日期早于同意之日 ${day}。`,
  en: `The reply was agreed to on ${day}: it cannot have been given before.`,
})
