import { AuthenticationError, LockedAuth, type PayloadRequest } from 'payload'
import { againOnConflict } from '../database/inTransaction.ts'
import { FabuError } from '../errors.ts'
import { accountOf, isLocked } from './accountOf.ts'
import { countFailure } from './countFailure.ts'
import { secondStepKey } from './secondStepKey.ts'
import { tellRefusal } from './tellRefusal.ts'

type Args = { req: PayloadRequest; email: unknown; password: unknown /** The second step, where the person has one. */; code?: unknown }

/**
 * Logs a person in by e-mail, password and, where they have one, a second step. Success and failure are told in
 * the security log; eight failures lock the account for ten minutes.
 * @throws what Payload throws for a wrong password or a locked account; {FabuError} 401 `secondStep.needed` or
 * `secondStep.wrong`. All but the asking for a code are told first.
 */
export async function logIn({ req, email, password, code }: Args) {
  const account = typeof email === 'string' ? email.toLowerCase().trim() : ''
  const wasLocked = isLocked(await accountOf({ req, account }))
  req.context[secondStepKey] = code
  try {
    return await againOnConflict(req, () =>
      req.payload.login({ collection: 'users', data: { email: account, password: typeof password === 'string' ? password : '' }, req }),
    )
  } catch (error) {
    await tell({ req, account, error, wasLocked }).catch((fault: unknown) =>
      req.payload.logger.error({ err: fault, msg: 'A refused log-in could not be told' }),
    )
    throw error
  }
}

async function tell({ req, account, error, wasLocked }: { req: PayloadRequest; account: string; error: unknown; wasLocked: boolean }) {
  const reason = reasonOf(error)
  if (reason === 'secondStep.needed') return
  if (reason === 'secondStep.wrong') await countFailure({ req, account, reason })
  else if (reason) await tellRefusal({ req, account, reason, wasLocked })
}

/** Why it was refused, as the log says it; null for what is no refusal of a log-in. */
function reasonOf(error: unknown): string | null {
  if (error instanceof LockedAuth) return 'locked'
  if (error instanceof AuthenticationError) return 'credentials'
  return error instanceof FabuError && error.status < 500 ? error.code : null
}
