import type { PayloadRequest } from 'payload'
import { hasRole } from '../../access/hasRole.ts'
import { requireSecondStep } from '../../accounts/secondStepReasons.ts'
import { inTransaction } from '../../database/inTransaction.ts'
import { FabuError, refuseIf } from '../../errors.ts'
import type { User } from '../../payload-types.ts'
import { requireUser } from '../../review/command.ts'
import { actorOf } from '../../trail/actorOf.ts'
import { appendCase } from '../cases/appendCase.ts'
import { isLeftOut, oneOf, wordsIn } from '../input.ts'
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
  const user = await mayDecide(req)
  const decision = oneOf(body.decision, ['agree', 'return'] as const, 'decision')
  const comment = wordsIn({ value: body.comment, path: 'comment', max: 2000, isNeeded: decision === 'return' })
  return inTransaction(req, async () => {
    const row = await requestById({ req, id })
    const reply = replyInHand(row)
    if (body.hash !== reply.hash || hashReply(reply) !== reply.hash) throw changed()
    const step = stepOf(reply)?.key ?? ''
    if (!isLeftOut(body.step) && body.step !== step) throw passed()
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

/** Reviewers and publishers have a step; whose turn it is the reply says. */
async function mayDecide(req: PayloadRequest): Promise<User> {
  const user = requireUser(req)
  if (!hasRole('reviewer', 'publisher')({ req })) throw forbidden()
  await requireSecondStep({ req, user, isDeciding: true })
  return user
}

/** The reply an application has in hand. @throws {FabuError} 409 for none. */
export function replyInHand({ reply, state }: RequestRow): Reply {
  const inHand = replyOf(reply)
  if (inHand && state !== 'replied') return inHand
  throw new FabuError({ code: 'reply.none', status: 409, message: { zh: '没有待处理的答复稿。', en: 'There is no reply in hand.' } })
}

const forbidden = () =>
  new FabuError({
    code: 'reply.forbidden',
    status: 403,
    message: { zh: '只有审核人、签发人可以处理答复稿。', en: 'Only reviewers and publishers decide on a reply.' },
  })

const changed = () =>
  new FabuError({
    code: 'reply.changed',
    status: 409,
    message: { zh: '答复稿已改动，请重新阅读后再处理。', en: 'The draft has changed: read it again, then decide.' },
  })

const passed = () =>
  new FabuError({
    code: 'reply.passed',
    status: 409,
    message: { zh: '此步刚由他人处理，请重新打开后再处理。', en: 'Somebody else has just decided this step: open it again, then decide.' },
  })
