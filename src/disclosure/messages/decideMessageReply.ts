import type { PayloadRequest } from 'payload'
import { clockOf } from '../../clock.ts'
import { inTransaction } from '../../database/inTransaction.ts'
import { refuseIf } from '../../errors.ts'
import type { Message } from '../../payload-types.ts'
import { actorOf } from '../../trail/actorOf.ts'
import { isLeftOut, oneOf, wordsIn } from '../input.ts'
import { writeRow } from '../registers/writeRow.ts'
import { stepAt, whyNotDecide } from '../reply/chain.ts'
import { mayDecideReply, noReplyInHand, replyChanged, stepPassed } from '../reply/mayDecideReply.ts'
import { hashMessageReply, messageReplyOf, messageSteps } from './messageReply.ts'
import { messageById, whyNotOpen } from './messageRow.ts'

type Asked = { req: PayloadRequest; id: string; body: Record<string, unknown> }

/**
 * Another person's word on the reply in hand: agreed, or returned with a comment, which ends the draft. `hash` names what they read; a question or a
 * draft that was changed meanwhile is not agreed to unseen.
 * @throws {FabuError} 400, 401, 403 with every reason, 404, 409.
 */
export async function decideMessageReply({ req, id, body }: Asked): Promise<Message> {
  const user = await mayDecideReply(req)
  const decision = oneOf(body.decision, ['agree', 'return'] as const, 'decision')
  const comment = wordsIn({ value: body.comment, path: 'comment', max: 2000, isNeeded: decision === 'return' })
  return inTransaction(req, async () => {
    const row = await messageById({ req, id })
    refuseIf(whyNotOpen(row), { code: 'message.refused', message: { zh: '不能处理：', en: 'It cannot be decided:' } })
    const reply = messageReplyOf(row.draft)
    if (!reply) throw noReplyInHand()
    const isRead = body.hash === reply.hash && (decision === 'return' || hashMessageReply(row, reply) === reply.hash)
    if (!isRead) throw replyChanged()
    const step = stepAt(messageSteps, reply)?.key ?? ''
    if (!isLeftOut(body.step) && body.step !== step) throw stepPassed()
    const actor = await actorOf({ req, user })
    const person = { uid: actor?.uid ?? '', roles: user.roles ?? [] }
    refuseIf(whyNotDecide({ steps: messageSteps, reply, person }), {
      code: 'reply.refused',
      status: 403,
      message: { zh: '不能处理：', en: 'You cannot decide:' },
    })
    const told = { step, hash: reply.hash, comment }
    const now = clockOf(req.payload).now()
    const given = { req, collection: 'messages' as const, row, actor, told, now, without: ['draft'] }
    if (decision === 'return') return writeRow({ ...given, type: 'replyReturned', data: { draft: null } })
    const approval = { step, person: person.uid, name: actor?.name ?? '', at: now.toISOString() }
    return writeRow({ ...given, type: 'replyAgreed', data: { draft: { ...reply, approvals: [...reply.approvals, approval] } } })
  })
}
