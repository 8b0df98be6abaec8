import type { PayloadRequest } from 'payload'
import { mayAdministerPeople } from '../access/mayAdministerPeople.ts'
import { inTransaction } from '../database/inTransaction.ts'
import { FabuError } from '../errors.ts'
import type { User } from '../payload-types.ts'
import { recordSecurity } from '../security/recordSecurity.ts'

/**
 * Lets somebody whose account is locked try again at once.
 * @throws {FabuError} 403 unless the person administers people, 404 for an account nobody has.
 */
export async function unlock({ req, email }: { req: PayloadRequest; email: unknown }): Promise<{ unlocked: string }> {
  if (!mayAdministerPeople({ req })) {
    throw new FabuError({
      code: 'unlock.forbidden',
      status: 403,
      message: { zh: '只有管理员可以解除锁定。', en: 'Only an administrator unlocks an account.' },
    })
  }
  const account = typeof email === 'string' ? email.toLowerCase().trim() : ''
  return inTransaction(req, async () => {
    const user = await req.payload.db.findOne<User>({ collection: 'users', where: { email: { equals: account } }, req })
    if (!user) throw new FabuError({ code: 'user.none', status: 404, message: { zh: '没有这个用户。', en: 'There is no such user.' } })
    await req.payload.db.updateOne({ collection: 'users', id: user.id, data: { lockUntil: null, loginAttempts: 0 }, req, returning: false })
    await recordSecurity({ req, type: 'unlocked', data: { subject: { uid: user.uid, name: user.name, email: user.email } } })
    return { unlocked: user.uid ?? user.id }
  })
}
