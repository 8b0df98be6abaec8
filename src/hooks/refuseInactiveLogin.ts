import type { CollectionBeforeLoginHook } from 'payload'
import { FabuError } from '../errors.ts'

/** A deactivated person gets no new session; the access rules end the old ones. */
export const refuseInactiveLogin: CollectionBeforeLoginHook = ({ user }) => {
  if (user.active) return user
  throw new FabuError({
    code: 'user.inactive',
    status: 403,
    message: { zh: '此账号已停用，请联系管理员。', en: 'This account is deactivated. Ask an administrator.' },
  })
}
