import type { Payload, PayloadRequest, Where } from 'payload'
import { closeAlarms } from '../../alarms/closeAlarms.ts'
import { baseOf, type RecordAlarm, raiseAlarm } from '../../alarms/raiseAlarm.ts'
import { clockOf, shanghaiDay } from '../../clock.ts'
import { ownOrigin } from '../../delivery/origin.ts'
import { systemRequest } from '../../delivery/systemRequest.ts'
import type { Alarm } from '../../payload-types.ts'
import { readDue } from '../../yearbook/readDue.ts'
import { readSheetLimits } from '../../yearbook/readSheetLimits.ts'
import { readCalendars } from '../readCalendars.ts'
import { openMessages } from '../registers/openMessages.ts'
import { openRequests } from '../request/openRequests.ts'
import { dueCause, elsewhereCause, messageCause, requestCause } from './causes.ts'

/**
 * Raises an alarm for each record of the office that gives cause for one today, once for each cause, and closes those whose cause is gone. One a person settled is
 * not raised again while its cause stays as it is. Returns how many were raised and closed.
 */
export async function keepAlarms({ payload }: { payload: Payload }): Promise<{ raised: number; closed: number }> {
  const req = await systemRequest(payload)
  const causes = await causesOf(req)
  const standing = await standingAlarms(req)
  const known = new Set(standing.map(({ base }) => base))
  const given = new Set(causes.map(baseOf))
  const fresh = causes.filter((cause) => !known.has(baseOf(cause)))
  const gone = standing.filter(({ base }) => !given.has(base))
  for (const found of fresh) await raiseAlarm({ req, found })
  await closeAlarms({ req, alarms: gone })
  return { raised: fresh.length, closed: gone.length }
}

async function causesOf(req: PayloadRequest): Promise<RecordAlarm[]> {
  const today = shanghaiDay(clockOf(req.payload).now())
  const calendars = await readCalendars({ payload: req.payload, req })
  const limits = await readSheetLimits({ payload: req.payload, today })
  const origin = await ownOrigin(req)
  const due = await readDue({ payload: req.payload, origin, today })
  const dead = await req.payload.find({
    collection: 'elsewhere',
    where: { lookState: { equals: 'dead' } },
    limit: 0,
    pagination: false,
    depth: 0,
    req,
  })
  return [
    ...(await openRequests(req)).map((row) => requestCause({ row, today, calendars })),
    ...(await openMessages({ req })).map((row) => messageCause({ row, today, limits })),
    ...dead.docs.map((row) => elsewhereCause({ row })),
    ...due.map((row) => dueCause({ row, origin })),
  ].filter((cause) => cause !== null)
}

/** Alarms on records whose cause was there at the last look, also where a person settled them since. */
async function standingAlarms(req: PayloadRequest): Promise<Alarm[]> {
  const where: Where = { and: [{ register: { exists: true } }, { passedAt: { exists: false } }] }
  const { docs } = await req.payload.find({ collection: 'alarms', where, limit: 0, pagination: false, depth: 0, req })
  return docs
}
