import type { CollectionBeforeChangeHook } from 'payload'
import { FabuError } from '../errors.ts'

const peopleRoles = ['administrator', 'securityAdministrator'] as const

/**
 * The last active person who administers people stays one: without any, nobody could let anybody in again. Where rights
 * take two, two stay.
 */
export const keepAnAdministrator: CollectionBeforeChangeHook = async ({ data, operation, originalDoc, req }) => {
  if (operation === 'create' || !administers(originalDoc) || administers({ ...originalDoc, ...data })) return data
  const { confirmRights } = await req.payload.findGlobal({ slug: 'office', depth: 0, req })
  const { totalDocs } = await req.payload.count({
    collection: 'users',
    where: { and: [{ roles: { in: [...peopleRoles] } }, { active: { equals: true } }, { id: { not_equals: originalDoc.id } }] },
    req,
  })
  if (totalDocs >= (confirmRights ? 2 : 1)) return data
  throw new FabuError({
    code: 'user.lastAdministrator',
    status: 409,
    message: confirmRights ? lastTwo : last,
  })
}

const last = {
  zh: '这是最后一位在用的管理员，不能停用或取消其管理员角色。',
  en: 'This is the last active administrator, who stays active and an administrator.',
}

const lastTwo = {
  zh: '权限变更须二人确认，至少要留两位在用的管理员。',
  en: 'Rights take two administrators here, so two of them stay.',
}

const administers = (user?: { active?: boolean | null; roles?: string[] | null }) =>
  Boolean(user?.active) && peopleRoles.some((role) => user?.roles?.includes(role))
