import type { PayloadRequest } from 'payload'
import { mayHandleRequests } from '../access/mayHandleRequests.ts'
import { requireSecondStep } from '../accounts/secondStepReasons.ts'
import { FabuError } from '../errors.ts'
import type { User } from '../payload-types.ts'
import { requireUser } from '../review/command.ts'

/** The person of the secretariat behind a request. @throws {FabuError} 401, 403 */
export async function mayHandle(req: PayloadRequest): Promise<User> {
  const user = requireUser(req)
  if (!mayHandleRequests({ req }))
    throw new FabuError({
      code: 'request.forbidden',
      status: 403,
      message: { zh: '只有秘书处可以办理依申请公开。', en: 'Only the secretariat handles applications for disclosure.' },
    })
  await requireSecondStep({ req, user, isDeciding: true })
  return user
}
