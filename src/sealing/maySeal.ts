import type { PayloadRequest } from 'payload'
import { hasRole } from '../access/hasRole.ts'
import { requireSecondStep } from '../accounts/secondStepReasons.ts'
import { FabuError } from '../errors.ts'
import type { User } from '../payload-types.ts'
import { requireUser } from '../review/command.ts'

const roles = hasRole('publisher', 'secretariat')

/** @throws {FabuError} 401, or 403 unless publisher or secretariat, with the second step the office asks for. */
export async function maySeal(req: PayloadRequest): Promise<User> {
  const user = requireUser(req)
  if (roles({ req })) {
    await requireSecondStep({ req, user, isDeciding: true })
    return user
  }
  throw new FabuError({
    code: 'seal.forbidden',
    status: 403,
    message: { zh: '只有签发人或秘书处可以申请或同意封存。', en: 'Only a publisher or the secretariat asks for a seal or confirms one.' },
  })
}
