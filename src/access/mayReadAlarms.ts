import type { Access } from 'payload'
import { isActive } from './isActive.ts'
import { mayReadRequests } from './mayReadRequests.ts'

/** Everybody in the office reads alarms; what is told of applications for disclosure, whoever may read those. */
export const mayReadAlarms: Access = (args) => {
  if (!isActive(args)) return false
  return mayReadRequests(args) ? true : { or: [{ register: { exists: false } }, { register: { not_equals: 'requests' } }] }
}
