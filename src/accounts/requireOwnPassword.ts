import type { PayloadRequest } from 'payload'
import { FabuError } from '../errors.ts'
import type { User } from '../payload-types.ts'
import { accountOf, isLocked } from './accountOf.ts'
import { countFailure } from './countFailure.ts'
import { isPassword } from './isPassword.ts'

type Args = { req: PayloadRequest; user: User; password: unknown }

const code = 'password.current'

/**
 * Asks a person for their password again, before what a stranger at an open screen must not do.
 * @throws {FabuError} 400 `password.current`; 403 `account.locked` where too many were wrong, whatever is typed now.
 * Inside a transaction nothing can be counted that outlives it: whoever answers the error calls `countWrongPassword`.
 */
export async function askOwnPassword({ req, user, password }: Args): Promise<void> {
  if (isLocked(await accountOf({ req, account: user.email }))) throw locked()
  if (await isPassword({ payload: req.payload, user, password })) return
  const [zh, en] = ['当前密码不对。', 'The current password is wrong.']
  throw new FabuError({ code, status: 400, message: { zh, en }, reasons: [{ code, path: 'currentPassword', zh, en }] })
}

/** Counts such a refusal like a wrong password at log-in: eight of them lock the account. */
export async function countWrongPassword({ req, error }: { req: PayloadRequest; error: unknown }): Promise<void> {
  const { email } = (req.user ?? {}) as { email?: string }
  if (email && error instanceof FabuError && error.code === code) await countFailure({ req, account: email, reason: code })
}

/** Both, outside a transaction. */
export async function requireOwnPassword(args: Args): Promise<void> {
  try {
    await askOwnPassword(args)
  } catch (error) {
    await countWrongPassword({ req: args.req, error })
    throw error
  }
}

const locked = () =>
  new FabuError({
    code: 'account.locked',
    status: 403,
    message: {
      zh: '输错次数过多，账号已锁定。请十分钟后再试，或请管理员解锁。',
      en: 'Too many were wrong: the account is locked. Try again in ten minutes, or have an administrator unlock it.',
    },
  })
