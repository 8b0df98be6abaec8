import type { PayloadRequest, Where } from 'payload'
import { isAdministrator } from './hasRole.ts'
import { activeUser } from './isActive.ts'

/** People change their own password and settings; administrators change everybody's. */
export function isSelfOrAdministrator({ req }: { req: PayloadRequest }): boolean | Where {
  if (isAdministrator({ req })) return true
  const user = activeUser(req)
  return user ? { id: { equals: user.id } } : false
}
