import { incrementLoginAttempts, type PayloadRequest } from 'payload'
import { accountOf, isLocked } from './accountOf.ts'
import { tellRefusal } from './tellRefusal.ts'

/** Counts a wrong second step or own password like a wrong password: eight of them lock the account. */
export async function countFailure({ req, account, reason }: { req: PayloadRequest; account: string; reason: string }): Promise<void> {
  const user = await accountOf({ req, account })
  if (!user) return
  const wasLocked = isLocked(user)
  if (!wasLocked) {
    const { config } = req.payload.collections.users
    await incrementLoginAttempts({ collection: config, payload: req.payload, user: user as never })
  }
  await tellRefusal({ req, account, reason, wasLocked })
}
