import type { CollectionBeforeOperationHook } from 'payload'
import { FabuError } from '../errors.ts'

/** A password has at least twelve characters on every entrance, as on the command line. Payload would drop one that is no text in silence. */
export const requirePassword: CollectionBeforeOperationHook = ({ args, operation }) => {
  if (operation !== 'create' && operation !== 'update' && operation !== 'updateByID') return args
  const { password } = (args as { data?: { password?: unknown } }).data ?? {}
  if (password === undefined || password === null || password === '') return args
  if (typeof password === 'string' && password.length >= shortest && password.length <= longest) return args
  const [zh, en] = [`密码须有 ${shortest} 至 ${longest} 个字符。`, `A password has ${shortest} to ${longest} characters.`]
  throw new FabuError({
    code: 'password.wrong',
    status: 400,
    message: { zh, en },
    reasons: [{ code: 'password.wrong', path: 'password', zh, en }],
  })
}

const shortest = 12
const longest = 200
