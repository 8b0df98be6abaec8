import { canonicalJson } from '../canonicalJson.ts'
import type { Reason } from '../errors.ts'

/** What makes up a person's rights. */
export const rightsFields = ['roles', 'languages', 'active'] as const

export type Rights = { roles?: string[] | null; languages?: string[] | null; active?: boolean | null }

/** The rights that are other than they were, with their new values. An empty list of languages means all of them. */
export function changedRights(before: Rights, after: Rights): Rights {
  const changed = rightsFields.filter((field) => after[field] !== undefined && comparable(before[field]) !== comparable(after[field]))
  return Object.fromEntries(changed.map((field) => [field, after[field]]))
}

const comparable = (value: unknown) => canonicalJson(Array.isArray(value) ? [...value].sort() : (value ?? null) === null ? false : value)

/** The three who share what one administrator does elsewhere. */
export const separatedRoles = ['systemAdministrator', 'securityAdministrator', 'auditAdministrator'] as const

type Held = { name: string; active?: boolean | null; roles?: string[] | null }

/** What stands against three separate administrators among these people: one who is all of them, two in one, one missing. */
export function whyNotSeparated(people: Held[]): Reason[] {
  const active = people.filter((person) => person.active)
  const reasons: Reason[] = []
  for (const person of active) reasons.push(...whyNotSeparate(person))
  for (const role of separatedRoles) {
    if (active.some(({ roles }) => roles?.includes(role))) continue
    reasons.push({
      code: 'administration.missing',
      path: 'roles',
      zh: `还没有在用的${names[role].zh}。`,
      en: `There is no active ${names[role].en}.`,
    })
  }
  return reasons
}

/** The same of one person's roles. */
export function whyNotSeparate({ name, roles }: Held): Reason[] {
  const held = separatedRoles.filter((role) => roles?.includes(role))
  const reasons: Reason[] = []
  if (roles?.includes('administrator')) {
    const [zh, en] = [
      `${name}仍是“管理员”，三员分立时不能有此角色。`,
      `${name} is still "Administrator", which nobody is with three administrators.`,
    ]
    reasons.push({ code: 'administration.single', path: 'roles', zh, en })
  }
  if (held.length > 1) {
    const [zh, en] = [
      `${name}兼任${held.map((role) => names[role].zh).join('、')}。`,
      `${name} is ${held.map((role) => names[role].en).join(' and ')} at once.`,
    ]
    reasons.push({ code: 'administration.joined', path: 'roles', zh, en })
  }
  return reasons
}

const names = {
  systemAdministrator: { zh: '系统管理员', en: 'system administrator' },
  securityAdministrator: { zh: '安全管理员', en: 'security administrator' },
  auditAdministrator: { zh: '审计管理员', en: 'audit administrator' },
}
