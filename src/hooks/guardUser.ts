import type { CollectionBeforeOperationHook } from 'payload'
import { activeUser } from '../access/isActive.ts'
import { mayAdministerPeople } from '../access/mayAdministerPeople.ts'
import { FabuError } from '../errors.ts'

const administered = ['name', 'title', 'unit', 'roles', 'languages', 'active'] as const

/**
 * Field access keeps an old value in silence; somebody who tries to change what only administrators may change
 * is told so instead. Asked before the operation: later the old value is back already. Nobody but
 * administrators reaches another person, so what is asked for is compared with the person's own.
 */
export const guardUser: CollectionBeforeOperationHook = ({ args, operation, overrideAccess, req }) => {
  const user = activeUser(req)
  if ((operation !== 'update' && operation !== 'updateByID') || overrideAccess || !user || mayAdministerPeople({ req })) return args
  const data = (args as { data?: Record<string, unknown> }).data ?? {}
  const changed = administered.filter((field) => field in data && !isSame(data[field], user[field]))
  if (changed.length === 0) return args
  throw new FabuError({
    code: 'user.administered',
    status: 403,
    message: { zh: '这些信息只能由管理员修改。', en: 'Only an administrator changes these.' },
    reasons: changed.map((path) => ({
      code: 'user.administered',
      path,
      zh: `“${path}”只能由管理员修改。`,
      en: `"${path}" is changed by an administrator only.`,
    })),
  })
}

const isSame = (a: unknown, b: unknown) => JSON.stringify(bare(a)) === JSON.stringify(bare(b))

/** Relations by their id; missing and empty are the same. */
function bare(value: unknown): unknown {
  if (value === undefined || value === '' || (Array.isArray(value) && value.length === 0)) return null
  return value && typeof value === 'object' && 'id' in value ? value.id : value
}
