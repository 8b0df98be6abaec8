import type { PayloadRequest, Where } from 'payload'
import { activeUser } from './isActive.ts'
import { mayAdministerPeople } from './mayAdministerPeople.ts'

/** People change their own password and settings; administrators change everybody's. */
export function isSelfOrAdministrator({ req }: { req: PayloadRequest }): boolean | Where {
  if (mayAdministerPeople({ req })) return true
  const user = activeUser(req)
  return user ? { id: { equals: user.id } } : false
}
