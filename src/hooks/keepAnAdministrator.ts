import type { CollectionBeforeChangeHook } from 'payload'
import { FabuError } from '../errors.ts'

/** The last active administrator stays one: without any, nobody could let anybody in again. */
export const keepAnAdministrator: CollectionBeforeChangeHook = async ({ data, operation, originalDoc, req }) => {
  if (operation === 'create' || !administers(originalDoc) || administers({ ...originalDoc, ...data })) return data
  const { totalDocs } = await req.payload.count({
    collection: 'users',
    where: { and: [{ roles: { in: ['administrator'] } }, { active: { equals: true } }, { id: { not_equals: originalDoc.id } }] },
    req,
  })
  if (totalDocs > 0) return data
  throw new FabuError({
    code: 'user.lastAdministrator',
    status: 409,
    message: {
      zh: '这是最后一位在用的管理员，不能停用或取消其管理员角色。',
      en: 'This is the last active administrator, who stays active and an administrator.',
    },
  })
}

const administers = (user?: { active?: boolean | null; roles?: string[] | null }) =>
  Boolean(user?.active) && (user?.roles ?? []).includes('administrator')
