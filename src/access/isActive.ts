import type { PayloadRequest } from 'payload'
import type { User } from '../payload-types.ts'

/** The one predicate all others use: logged in, and not deactivated since. */
export const isActive = ({ req }: { req: PayloadRequest }): boolean => activeUser(req) !== null

/** The person behind a request, or null for strangers and deactivated people. */
export function activeUser(req: PayloadRequest): User | null {
  const user = req.user as User | null
  return user?.active ? user : null
}
