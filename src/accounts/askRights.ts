import type { PayloadRequest } from 'payload'
import { clockOf } from '../clock.ts'
import { isDuplicate } from '../database/inTransaction.ts'
import { FabuError } from '../errors.ts'
import { idsOf } from '../ids.ts'
import { recordSecurity } from '../security/recordSecurity.ts'
import { actorOf } from '../trail/actorOf.ts'

type Args = {
  req: PayloadRequest
  /** Office id of the person, or `office`. */
  subject: string
  subjectName: string
  was: Record<string, unknown>
  wanted: Record<string, unknown>
}

/**
 * Sets a change of rights down for a second person, in the caller's transaction; nothing is changed by it.
 * @throws {FabuError} 409 when another one of the same person or of the office waits already.
 */
export async function askRights({ req, subject, subjectName, was, wanted }: Args): Promise<void> {
  const actor = req.user ? await actorOf({ req, user: req.user }) : null
  const uid = idsOf(req.payload).next()
  const data = {
    uid,
    subject,
    subjectName,
    openKey: subject,
    was,
    wanted,
    state: 'open' as const,
    askedBy: actor?.uid ?? '',
    askedByName: actor?.name ?? '',
    askedAt: clockOf(req.payload).now().toISOString(),
  }
  const { totalDocs } = await req.payload.count({ collection: 'rights-requests', where: { openKey: { equals: subject } }, req })
  if (totalDocs > 0) throw waiting()
  try {
    await req.payload.create({ collection: 'rights-requests', data, depth: 0, req })
  } catch (error) {
    if (isDuplicate(error)) throw waiting()
    throw error
  }
  await recordSecurity({ req, type: 'rightsAsked', actor, data: { request: uid, subject, subjectName, was, wanted } })
}

const waiting = () =>
  new FabuError({
    code: 'rights.waiting',
    status: 409,
    message: {
      zh: '已有一项变更在等另一位管理员确认；请先确认或拒绝它。',
      en: 'A change waits for another administrator already; have it confirmed or refused first.',
    },
  })
