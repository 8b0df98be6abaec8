import type { PayloadRequest } from 'payload'
import { requireAccount } from './requireAccount.ts'
import { secondStepRow } from './secondStepRow.ts'
import { type OpenSession, openSessions } from './sessions.ts'

/** What a person sees of their own way in. */
export type MyAccount = {
  secondStep: { enrolledAt: string; codesLeft: number } | null
  /** Who has to have one here. */
  asked: 'off' | 'deciders' | 'everyone'
  sessions: OpenSession[]
}

/** @throws {FabuError} 401 */
export async function myAccount({ req }: { req: PayloadRequest }): Promise<MyAccount> {
  const user = requireAccount(req)
  const row = await secondStepRow({ req, user })
  const { twoFactor } = await req.payload.findGlobal({ slug: 'office', depth: 0 })
  return {
    secondStep: row?.enrolledAt ? { enrolledAt: new Date(row.enrolledAt).toISOString(), codesLeft: row.codes.length } : null,
    asked: twoFactor ?? 'off',
    sessions: await openSessions({ req, user }),
  }
}
