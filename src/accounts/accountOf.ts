import type { PayloadRequest } from 'payload'
import type { User } from '../payload-types.ts'

/** An account as the database has it, with what Payload counts of wrong passwords. */
export type Account = User & { lockUntil?: string | null; loginAttempts?: number | null }

/** The account of an e-mail address, in lower case, or null. */
export async function accountOf({ req, account }: { req: PayloadRequest; account: string }): Promise<Account | null> {
  if (!account) return null
  return req.payload.db.findOne<Account>({ collection: 'users', where: { email: { equals: account } } })
}

/** Whether log-in is refused just now, whatever the password. Payload goes by the machine's own clock. */
export const isLocked = (user: Account | null): boolean => Boolean(user?.lockUntil && new Date(user.lockUntil).getTime() > Date.now())
