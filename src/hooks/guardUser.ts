import type { CollectionBeforeChangeHook } from 'payload'
import { isAdministrator } from '../access/hasRole.ts'
import { FabuError } from '../errors.ts'

const administered = ['name', 'title', 'unit', 'roles', 'languages', 'active'] as const

/**
 * Field access keeps an old value in silence; somebody who tries to change what only administrators
 * may change is told so instead.
 */
export const guardUser: CollectionBeforeChangeHook = ({ data, operation, originalDoc, req }) => {
  if (operation === 'create' || !req.user || isAdministrator({ req })) return data
  const changed = administered.filter((field) => field in data && !isSame(data[field], originalDoc?.[field]))
  if (changed.length === 0) return data
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

const isSame = (a: unknown, b: unknown) => JSON.stringify(idOf(a) ?? null) === JSON.stringify(idOf(b) ?? null)
const idOf = (value: unknown) => (value && typeof value === 'object' && 'id' in value ? value.id : value)
