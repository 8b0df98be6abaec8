import type { PayloadRequest } from 'payload'
import { inTransaction } from '../../database/inTransaction.ts'
import { refuseIf } from '../../errors.ts'
import { actorOf } from '../../trail/actorOf.ts'
import { appendCase } from '../cases/appendCase.ts'
import { isLeftOut, oneOf, wordsIn } from '../input.ts'
import { mayDecideReply, noReplyInHand, replyChanged, stepPassed } from '../reply/mayDecideReply.ts'
import { hashReply, type Reply, replyOf, stepOf, whyNotDecideReply } from './reply.ts'
import { type RequestRow, requestById, saveRequest } from './requestRow.ts'

type Asked = { req: PayloadRequest; id: string; body: Record<string, unknown> }

/**
 * One person's word on the reply in hand, at the step it waits at: agreed, or returned with a comment, which ends the draft. `hash` names what they read: a
 * draft that was changed meanwhile is not agreed to unseen. `step`, where it is named, is the step they saw it wait at: one that somebody else
 * decided in the same moment is not decided again as the next.
 * @throws {FabuError} 400, 401, 403 with every reason, 404, 409.
 */
export async function decideReply({ req, id, body }: Asked): Promise<RequestRow> {
  const user = await mayDecideReply(req)
  const decision = oneOf(body.decision, ['agree', 'return'] as const, 'decision')
  const comment = wordsIn({ value: body.comment, path: 'comment', max: 2000, isNeeded: decision === 'return' })
  return inTransaction(req, async () => {
    const row = await requestById({ req, id })
    const reply = replyInHand(row)
    if (body.hash !== reply.hash || hashReply(reply) !== reply.hash) throw replyChanged()
    const step = stepOf(reply)?.key ?? ''
    if (!isLeftOut(body.step) && body.step !== step) throw stepPassed()
    const actor = await actorOf({ req, user })
    const person = { uid: actor?.uid ?? '', roles: user.roles ?? [] }
    refuseIf(whyNotDecideReply({ reply, person }), {
      code: 'reply.refused',
      status: 403,
      message: { zh: '不能处理：', en: 'You cannot decide:' },
    })
    const type = decision === 'agree' ? 'replyAgreed' : 'replyReturned'
    const { at } = await appendCase({
      req,
      subject: row.uid ?? '',
      kind: 'request',
      type,
      actor,
      data: { step, hash: reply.hash, comment },
    })
    if (decision === 'return') return saveRequest({ req, row, data: { reply: null } })
    const approval = { step, person: person.uid, name: actor?.name ?? '', at: new Date(at).toISOString() }
    return saveRequest({ req, row, data: { reply: { ...reply, approvals: [...reply.approvals, approval] } } })
  })
}

/** The reply an application has in hand. @throws {FabuError} 409 for none. */
export function replyInHand({ reply, state }: RequestRow): Reply {
  const inHand = replyOf(reply)
  if (inHand && state !== 'replied') return inHand
  throw noReplyInHand()
}
