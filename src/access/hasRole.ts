import type { PayloadRequest } from 'payload'
import { activeUser } from './isActive.ts'
import type { Role } from './roles.ts'

/** Whether the person behind a request holds one of these roles. Administrators do not hold the others by themselves. */
export const hasRole =
  (...roles: Role[]) =>
  ({ req }: { req: PayloadRequest }): boolean =>
    activeUser(req)?.roles?.some((role) => roles.includes(role)) ?? false
