import type { PayloadRequest } from 'payload'
import { hasRole } from '../../access/hasRole.ts'
import { requireSecondStep } from '../../accounts/secondStepReasons.ts'
import { FabuError } from '../../errors.ts'
import type { User } from '../../payload-types.ts'
import { requireUser } from '../../review/command.ts'

/** Reviewers and publishers have a step in a reply; whose turn it is the reply says. @throws {FabuError} 401, 403 */
export async function mayDecideReply(req: PayloadRequest): Promise<User> {
  const user = requireUser(req)
  if (!hasRole('reviewer', 'publisher')({ req }))
    throw new FabuError({
      code: 'reply.forbidden',
      status: 403,
      message: { zh: '只有审核人、签发人可以处理答复稿。', en: 'Only reviewers and publishers decide on a reply.' },
    })
  await requireSecondStep({ req, user, isDeciding: true })
  return user
}

/** The draft is not the one that was read. */
export const replyChanged = () =>
  new FabuError({
    code: 'reply.changed',
    status: 409,
    message: { zh: '答复稿已改动，请重新阅读后再处理。', en: 'The draft has changed: read it again, then decide.' },
  })

/** There is no draft to decide on. */
export const noReplyInHand = () =>
  new FabuError({ code: 'reply.none', status: 409, message: { zh: '没有待处理的答复稿。', en: 'There is no reply in hand.' } })

/** Somebody else decided the step between reading and clicking: it is not decided again as the next. */
export const stepPassed = () =>
  new FabuError({
    code: 'reply.passed',
    status: 409,
    message: { zh: '此步刚由他人处理，请重新打开后再处理。', en: 'Somebody else has just decided this step: open it again, then decide.' },
  })
