import type { Payload, Where } from 'payload'
import { clockOf } from '../clock.ts'
import { isStanding } from '../epochs/newestEpoch.ts'
import type { Delivery, Outlet } from '../payload-types.ts'
import { mendSetBack } from './mendSetBack.ts'

/** How long a worker owns a delivery without renewing, in milliseconds. */
export const leaseMs = 60_000
/** How far apart two machines' clocks may be. */
const skewMs = 30_000
/** Longer than any request to an outlet is waited for. */
const requestMs = 35_000

type Args = {
  payload: Payload
  worker: string
  limit: number
  /** While the clock stands still: what is in doubt, to be asked about and nothing else. */
  isAsking?: boolean
}

/**
 * Takes the next deliveries that are due, each for one worker: a conditional update that names one id and
 * the fence it saw. A dead worker's delivery is due again when its lease ends. While the clock stands still nothing is
 * taken but to ask.
 */
export async function claim({ payload, worker, limit, isAsking = false }: Args): Promise<Delivery[]> {
  const now = clockOf(payload).now()
  const claimed: Delivery[] = []
  await mendSetBack({ payload, now })
  const [stands, inUse] = await Promise.all([isStanding(payload), notPaused({ payload, time: now.toISOString() })])
  if (stands !== isAsking) return claimed
  for (const candidate of await dueDeliveries({ payload, now, inUse, limit: limit * 4, isAsking })) {
    if (claimed.length >= limit) break
    if (candidate.state === 'leased' && candidate.mustLookUp) {
      await letRequestEnd({ payload, candidate, now })
      continue
    }
    const won = await payload.db.updateOne({
      collection: 'deliveries',
      where: {
        and: [
          { id: { equals: candidate.id } },
          { state: { equals: candidate.state } },
          { fence: { equals: candidate.fence } },
          ...(candidate.state === 'leased' ? [isOver(now)] : []),
        ],
      },
      data: { state: 'leased', leasedBy: worker, leaseUntil: new Date(now.getTime() + leaseMs).toISOString(), fence: candidate.fence + 1 },
      options: { atomic: true },
    })
    // The row as it is now: its last owner may have written progress since it was read.
    if (won) claimed.push({ ...candidate, ...(won as Partial<Delivery>), state: 'leased', leasedBy: worker, fence: candidate.fence + 1 })
  }
  return claimed
}

/**
 * A lease that has ended: a worker that was only slow, and has renewed it since, keeps it. None is given for longer than
 * `leaseMs`; one that ends later was written before the clock was set back, and counts as ended.
 */
const isOver = (now: Date): Where => ({
  or: [
    { leaseUntil: { less_than_equal: now.toISOString() } },
    { leaseUntil: { greater_than: new Date(now.getTime() + leaseMs + skewMs).toISOString() } },
  ],
})

/**
 * Its owner may be alive, with a request on the line, if it was not the owner but the clock that went: the outlet is
 * asked only once no request of theirs can still arrive.
 */
const letRequestEnd = ({ payload, candidate, now }: { payload: Payload; candidate: Delivery; now: Date }) =>
  payload.db.updateOne({
    collection: 'deliveries',
    where: {
      and: [{ id: { equals: candidate.id } }, { state: { equals: 'leased' } }, { fence: { equals: candidate.fence } }, isOver(now)],
    },
    data: { state: 'unknown', nextAt: new Date(now.getTime() + requestMs).toISOString(), fence: candidate.fence + 1 },
    options: { atomic: true },
  })

type Due = { payload: Payload; now: Date; inUse: Where[]; limit: number; isAsking: boolean }

async function dueDeliveries({ payload, now, inUse, limit, isAsking }: Due): Promise<Delivery[]> {
  const time = now.toISOString()
  const { docs } = await payload.db.find<Delivery>({
    pagination: false,
    collection: 'deliveries',
    where: {
      and: [
        // Said first and by itself, so that the few that are open are found by index among all that are done.
        { state: { in: ['queued', 'unknown', 'leased'] } },
        ...inUse,
        { or: [{ expiresAt: { exists: false } }, { expiresAt: { greater_than: time } }, { mustLookUp: { equals: true } }] },
        ...(isAsking ? [{ mustLookUp: { equals: true } }] : []),
        {
          or: [
            { and: [{ state: { in: ['queued', 'unknown'] } }, { nextAt: { less_than_equal: time } }] },
            { and: [{ state: { equals: 'leased' } }, isOver(now)] },
          ],
        },
      ],
    },
    sort: ['nextAt', 'seq'],
    limit,
  })
  return docs
}

/** What an outlet that rests or is out of use has waiting stays where it is. */
async function notPaused({ payload, time }: { payload: Payload; time: string }): Promise<Where[]> {
  const { docs } = await payload.db.find<Outlet>({
    pagination: false,
    collection: 'outlets',
    where: { or: [{ active: { not_equals: true } }, { pausedUntil: { greater_than: time } }] },
    limit: 0,
  })
  return docs.length > 0 ? [{ outlet: { not_in: docs.map(({ uid }) => uid ?? '') } }] : []
}
