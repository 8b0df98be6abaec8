import type { PayloadRequest } from 'payload'
import { activeUser } from '../access/isActive.ts'
import { FabuError } from '../errors.ts'
import type { User } from '../payload-types.ts'

/** The active person behind a request. @throws {FabuError} 401 */
export function requireAccount(req: PayloadRequest): User {
  const user = activeUser(req)
  if (user) return user
  throw new FabuError({ code: 'user.none', status: 401, message: { zh: '请先登录。', en: 'Log in first.' } })
}
