import type { CollectionBeforeOperationHook } from 'payload'
import { activeUser } from '../access/isActive.ts'
import { fitsPassword, longestPassword, shortestPassword } from '../accounts/passwordRules.ts'
import { askOwnPassword } from '../accounts/requireOwnPassword.ts'
import { FabuError } from '../errors.ts'

/**
 * A password has twelve characters or more on every entrance, as on the command line, and changing one's own takes
 * the present one. Payload would drop one that is no text in silence.
 */
export const requirePassword: CollectionBeforeOperationHook = async ({ args, operation, overrideAccess, req }) => {
  if (operation !== 'create' && operation !== 'update' && operation !== 'updateByID') return args
  const asked = args as { id?: unknown; data?: { password?: unknown; currentPassword?: unknown } }
  const { password, currentPassword } = asked.data ?? {}
  if (password === undefined || password === null || password === '') return args
  if (typeof password !== 'string' || !fitsPassword(password)) throw wrongLength()
  const user = activeUser(req)
  // In bulk nobody can tell whose it would be: whoever reaches nobody but themselves is asked there, too.
  const isOwn = user && operation !== 'create' && (asked.id === undefined || String(asked.id) === String(user.id))
  if (isOwn && !overrideAccess) await askOwnPassword({ req, user, password: currentPassword })
  return args
}

function wrongLength() {
  const [zh, en] = [
    `密码须有 ${shortestPassword} 至 ${longestPassword} 个字符。`,
    `A password has ${shortestPassword} to ${longestPassword} characters.`,
  ]
  return new FabuError({
    code: 'password.wrong',
    status: 400,
    message: { zh, en },
    reasons: [{ code: 'password.wrong', path: 'password', zh, en }],
  })
}
