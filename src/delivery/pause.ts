import type { Payload, PayloadRequest } from 'payload'
import { hasRole } from '../access/hasRole.ts'
import { requireAccount } from '../accounts/requireAccount.ts'
import { requireSecondStep } from '../accounts/secondStepReasons.ts'
import { clockOf } from '../clock.ts'
import { inTransaction } from '../database/inTransaction.ts'
import { FabuError } from '../errors.ts'
import type { Outlet } from '../payload-types.ts'
import { recordSecurity } from '../security/recordSecurity.ts'
import { pauseDelay } from './backoff.ts'
import type { Problem } from './release.ts'
import { writeAsSeen } from './writeAsSeen.ts'

/** An operator has to act; the outlet is tried again by itself once an hour. */
const configPauseMs = 3600_000

/** Lets an outlet rest: it is down, or set up wrongly. Returns until when. What waits for it uses up no attempts. */
export async function pause({ payload, outlet, problem }: { payload: Payload; outlet: string; problem: Problem }): Promise<Date> {
  const now = clockOf(payload).now()
  const row = await outletByUid({ payload, uid: outlet })
  const failures = (row.failures ?? 0) + 1
  const until = new Date(now.getTime() + (problem.kind === 'config' ? configPauseMs : pauseDelay(failures)))
  await payload.db.updateOne({
    collection: 'outlets',
    where: { id: { equals: row.id } },
    data: { failures, pausedUntil: until.toISOString(), pausedSince: row.pausedSince ?? now.toISOString(), pauseReason: problem },
    options: { atomic: true },
  })
  return until
}

/** The outlet answered: whatever made it rest is over. */
export async function clearPause({ payload, outlet }: { payload: Payload; outlet: string }): Promise<void> {
  const row = await outletByUid({ payload, uid: outlet })
  if (!row.failures && !row.pausedUntil) return
  await unpause({ payload, id: row.id })
}

/** Whether a person looks after outlets that rest. */
export const mayResume = hasRole('administrator', 'systemAdministrator', 'publisher', 'secretariat')

/** A person says that the outlet works again. @throws {FabuError} 401 for strangers, 403 unless administrator, publisher or secretariat. */
export async function resume({ req, id }: { req: PayloadRequest; id: string }): Promise<{ resumed: string }> {
  const user = requireAccount(req)
  if (!mayResume({ req })) {
    throw new FabuError({
      code: 'resume.forbidden',
      status: 403,
      message: {
        zh: '只有管理员、签发人或秘书处可以恢复窗口。',
        en: 'Only an administrator, a publisher or the secretariat resumes an outlet.',
      },
    })
  }
  await requireSecondStep({ req, user, isDeciding: true })
  const outlet = await req.payload.findByID({ collection: 'outlets', id, depth: 0, disableErrors: true, req })
  if (!outlet) throw new FabuError({ code: 'outlet.none', status: 404, message: { zh: '没有这个窗口。', en: 'There is no such outlet.' } })
  await inTransaction(req, async () => {
    await unpause({ payload: req.payload, id, req })
    await hastenWaiting({ req, outlet: outlet.uid ?? '' })
    await recordSecurity({ req, type: 'outletResumed', data: { outlet: outlet.uid, name: outlet.name, pausedUntil: outlet.pausedUntil } })
  })
  return { resumed: outlet.uid ?? '' }
}

const unpause = ({ payload, id, req }: { payload: Payload; id: string; req?: PayloadRequest }) =>
  payload.db.updateOne({
    collection: 'outlets',
    where: { id: { equals: id } },
    data: { failures: 0, pausedUntil: null, pausedSince: null, pauseReason: null },
    options: { atomic: true },
    ...(req ? { req } : {}),
  })

/** What met the outage waits for its end, which is now; what waits for its own time goes on waiting. */
async function hastenWaiting({ req, outlet }: { req: PayloadRequest; outlet: string }) {
  const { payload } = req
  const now = clockOf(payload).now().toISOString()
  const { docs } = await payload.find({
    collection: 'deliveries',
    where: {
      and: [
        { outlet: { equals: outlet } },
        { state: { in: ['queued', 'unknown'] } },
        { publishAt: { less_than_equal: now } },
        { nextAt: { greater_than: now } },
      ],
    },
    limit: 1000,
    pagination: false,
    depth: 0,
    req,
  })
  for (const row of docs) {
    await writeAsSeen({ payload, row, data: { nextAt: now }, req })
  }
}

/** An outlet by its office id. */
export async function outletByUid({ payload, uid }: { payload: Payload; uid: string }): Promise<Outlet> {
  const { docs } = await payload.find({ pagination: false, collection: 'outlets', where: { uid: { equals: uid } }, limit: 1, depth: 0 })
  if (!docs[0]) throw new Error(`There is no outlet ${uid}.`)
  return docs[0]
}
