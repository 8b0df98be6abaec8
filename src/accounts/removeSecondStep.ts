import type { PayloadRequest } from 'payload'
import { mayAdministerPeople } from '../access/mayAdministerPeople.ts'
import { couldBeId } from '../database/couldBeId.ts'
import { inTransaction } from '../database/inTransaction.ts'
import { FabuError } from '../errors.ts'
import type { User } from '../payload-types.ts'
import { recordSecurity } from '../security/recordSecurity.ts'
import { checkSecondStep } from './checkSecondStep.ts'
import { countFailure } from './countFailure.ts'
import { requireAccount } from './requireAccount.ts'
import { requireOwnPassword } from './requireOwnPassword.ts'
import { secondStepRow } from './secondStepRow.ts'

/**
 * A person gives up their second step, with their password and a code, or a recovery code where the telephone is lost.
 * @throws {FabuError} 401, 400 for a wrong password, 403 while the account is locked, 409 when there is none. Wrong ones are counted.
 */
export async function removeSecondStep({ req, password, code }: { req: PayloadRequest; password: unknown; code: unknown }) {
  const user = requireAccount(req)
  await requireOwnPassword({ req, user, password })
  try {
    return await inTransaction(req, async () => {
      await checkSecondStep({ req, user, code })
      return remove({ req, user, by: 'self' })
    })
  } catch (error) {
    // Counted when the transaction is over, or it would be undone with it.
    if (error instanceof FabuError && error.code === 'secondStep.wrong')
      await countFailure({ req, account: user.email, reason: error.code })
    throw error
  }
}

/**
 * An administrator takes away somebody else's, who lost telephone and codes. Their sessions end.
 * @throws {FabuError} 403 unless another person who administers people, 404, 409 when there is none.
 */
export async function resetSecondStep({ req, id }: { req: PayloadRequest; id: string }) {
  const administrator = requireAccount(req)
  if (!mayAdministerPeople({ req }) || administrator.id === id) {
    throw new FabuError({
      code: 'secondStep.resetForbidden',
      status: 403,
      message: { zh: '两步登录只能由另一位管理员重置。', en: 'Only another administrator resets a second step.' },
    })
  }
  return inTransaction(req, async () => {
    const user = couldBeId(req.payload, id)
      ? await req.payload.findByID({ collection: 'users', id, depth: 0, disableErrors: true, req })
      : null
    if (!user) throw new FabuError({ code: 'user.none', status: 404, message: { zh: '没有这个用户。', en: 'There is no such user.' } })
    await req.payload.db.updateOne({ collection: 'users', id, data: { sessions: [] }, req, returning: false })
    return remove({ req, user, by: 'administrator' })
  })
}

async function remove({ req, user, by }: { req: PayloadRequest; user: User; by: string }): Promise<{ removed: boolean }> {
  const row = await secondStepRow({ req, user })
  if (!row?.enrolledAt) {
    throw new FabuError({
      code: 'secondStep.none',
      status: 409,
      message: { zh: '没有启用两步登录。', en: 'There is no second step to remove.' },
    })
  }
  await req.payload.db.deleteOne({ collection: 'second-steps', where: { id: { equals: row.id } }, req })
  await recordSecurity({ req, type: 'secondStepRemoved', data: { by, subject: { uid: user.uid, name: user.name, email: user.email } } })
  return { removed: true }
}
