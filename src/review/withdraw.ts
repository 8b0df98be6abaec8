import type { PayloadRequest } from 'payload'
import { hasRole } from '../access/hasRole.ts'
import { requireSecondStep } from '../accounts/secondStepReasons.ts'
import { inTransaction } from '../database/inTransaction.ts'
import { latestText } from '../editions/snapshot.ts'
import { FabuError } from '../errors.ts'
import type { User } from '../payload-types.ts'
import { actorOf } from '../trail/actorOf.ts'
import { type Command, requireUser, requireWords } from './command.ts'
import { takeBack } from './takeBack.ts'

const roles = hasRole('publisher', 'secretariat')

/** @throws {FabuError} 403 unless publisher or secretariat, with a second step where the office asks for one. */
export async function mayWithdraw(req: PayloadRequest): Promise<User> {
  const user = requireUser(req)
  if (roles({ req })) {
    await requireSecondStep({ req, user, isDeciding: true })
    return user
  }
  throw new FabuError({
    code: 'withdraw.forbidden',
    status: 403,
    message: { zh: '只有签发人或秘书处可以撤下。', en: 'Only a publisher or the secretariat withdraws.' },
  })
}

/** What a withdrawal answers where there is nothing to take back. */
export const nothingOut = () =>
  new FabuError({
    code: 'withdraw.nothing',
    status: 409,
    message: { zh: '此文本没有已发布或待发布的内容。', en: 'Nothing of this text is out or on its way.' },
  })

/**
 * Withdraws a published text everywhere: on the site its page stays, with the reason; elsewhere it is taken
 * down, or a person is asked to. A round that is open becomes void.
 * @throws {FabuError} 403 unless publisher or secretariat, 409 when nothing of it is out or on its way.
 */
export async function withdraw({ req, collection, id, reason }: Command & { reason: unknown }): Promise<{ deliveries: string[] }> {
  const user = await mayWithdraw(req)
  const notice = requireWords(reason, {
    path: 'reason',
    zh: '请写明撤下的理由（将公开）。',
    en: 'Say why it is withdrawn; the public will read it.',
  })
  return inTransaction(req, async () => {
    const found = await req.payload.find({ pagination: false, collection, where: { id: { equals: id } }, limit: 1, depth: 0, req })
    if (!found.docs[0])
      throw new FabuError({ code: 'text.none', status: 404, message: { zh: '没有这个文本。', en: 'There is no such text.' } })
    const doc = await latestText({ req, collection, id })
    const text = String(doc.uid)
    const deliveries = await takeBack({ req, collection, text, actor: await actorOf({ req, user }), notice })
    // Thrown inside: nothing of it stays written.
    if (deliveries.length === 0) throw nothingOut()
    return { deliveries }
  })
}
