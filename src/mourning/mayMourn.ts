import type { PayloadRequest } from 'payload'
import { hasRole } from '../access/hasRole.ts'
import { requireSecondStep } from '../accounts/secondStepReasons.ts'
import { FabuError } from '../errors.ts'
import type { User } from '../payload-types.ts'
import { requireUser } from '../review/command.ts'

const roles = hasRole('publisher', 'secretariat')

/** @throws {FabuError} 401, or 403 unless publisher or secretariat, with the second step the office asks for. */
export async function mayMourn(req: PayloadRequest): Promise<User> {
  const user = requireUser(req)
  if (roles({ req })) {
    await requireSecondStep({ req, user, isDeciding: true })
    return user
  }
  throw new FabuError({
    code: 'mourning.forbidden',
    status: 403,
    message: {
      zh: '只有签发人或秘书处可以申请、同意或结束哀悼模式。',
      en: 'Only a publisher or the secretariat asks for mourning, confirms it or ends it.',
    },
  })
}
