import type { PayloadRequest } from 'payload'
import { inTransaction } from '../database/inTransaction.ts'
import type { User } from '../payload-types.ts'
import { recordSecurity } from '../security/recordSecurity.ts'
import { requireAccount } from './requireAccount.ts'

type Session = { id: string; createdAt?: string | Date | null; expiresAt: string | Date }
type Holder = User & { _sid?: string; sessions?: Session[] | null }

/** A log-in that still stands, and whether it is the one that asks. */
export type OpenSession = { began: string; ends: string; isThis: boolean }

/** Where a person is logged in just now, the newest first. Payload goes by the machine's own clock. */
export async function openSessions({ req, user }: { req: PayloadRequest; user: User }): Promise<OpenSession[]> {
  const row = await req.payload.db.findOne<Holder>({ collection: 'users', where: { id: { equals: user.id } }, req })
  return (row?.sessions ?? [])
    .filter(({ expiresAt }) => new Date(expiresAt).getTime() > Date.now())
    .map(({ id, createdAt, expiresAt }) => ({
      began: new Date(createdAt ?? 0).toISOString(),
      ends: new Date(expiresAt).toISOString(),
      isThis: id === (req.user as Holder | null)?._sid,
    }))
    .sort((one, other) => other.began.localeCompare(one.began))
}

/** Ends a person's own log-ins: all others, or this one too. @throws {FabuError} 401 */
export async function endMySessions({ req, isEverywhere }: { req: PayloadRequest; isEverywhere: boolean }): Promise<{ ended: number }> {
  const user = requireAccount(req)
  const own = (user as Holder)._sid
  return inTransaction(req, async () => {
    const row = await req.payload.db.findOne<Holder>({ collection: 'users', where: { id: { equals: user.id } }, req })
    const sessions = row?.sessions ?? []
    const kept = isEverywhere ? [] : sessions.filter(({ id }) => id === own)
    await req.payload.db.updateOne({ collection: 'users', id: user.id, data: { sessions: kept }, req, returning: false })
    const ended = sessions.length - kept.length
    await recordSecurity({ req, type: 'sessionsEnded', data: { ended, everywhere: isEverywhere } })
    return { ended }
  })
}
