import type { PayloadRequest } from 'payload'
import { mayKeepRegisters } from '../../access/mayKeepRegisters.ts'
import { requireSecondStep } from '../../accounts/secondStepReasons.ts'
import { FabuError } from '../../errors.ts'
import type { User } from '../../payload-types.ts'
import { requireUser } from '../../review/command.ts'

/** The person who keeps the registers behind a request. @throws {FabuError} 401, 403 */
export async function mayKeepRegister(req: PayloadRequest): Promise<User> {
  const user = requireUser(req)
  if (!mayKeepRegisters({ req }))
    throw new FabuError({
      code: 'register.forbidden',
      status: 403,
      message: { zh: '只有秘书处或签发人可以办理登记事项。', en: 'Only the secretariat or a publisher handles the registers.' },
    })
  await requireSecondStep({ req, user, isDeciding: true })
  return user
}
