import type { PayloadRequest } from 'payload'
import { recordFailure } from '../security/recordFailure.ts'
import { recordSecurity } from '../security/recordSecurity.ts'
import { actorOf } from '../trail/actorOf.ts'
import { accountOf, isLocked } from './accountOf.ts'

type Args = { req: PayloadRequest; account: string; reason: string /** Whether the account was locked before this. */; wasLocked: boolean }

/** Tells the security log of a refused log-in, and that the account is locked from now on. */
export async function tellRefusal({ req, account, reason, wasLocked }: Args): Promise<void> {
  const user = await accountOf({ req, account })
  const actor = user ? await actorOf({ req, user }) : null
  await recordFailure({ req, failure: { account: user ? account : safeAccount(account), reason, actor } })
  if (user && !wasLocked && isLocked(user)) {
    await recordSecurity({ req, type: 'lockedOut', actor, data: { account, until: user.lockUntil } })
  }
}

/** People type passwords into the wrong field: what is no e-mail address is not kept. */
const safeAccount = (account: string) => (/^[^\s@]{1,64}@[^\s@]{1,190}$/.test(account) ? account : '')
