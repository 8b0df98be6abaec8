import type { Payload, Where } from 'payload'
import { clockOf } from '../clock.ts'
import type { Delivery } from '../payload-types.ts'

/** How long a worker owns a delivery without renewing, in milliseconds. */
export const leaseMs = 60_000

/**
 * Takes the next deliveries that are due, each for one worker: a conditional update that names one id and
 * the fence it saw. A dead worker's delivery is due again when its lease ends.
 */
export async function claim({ payload, worker, limit }: { payload: Payload; worker: string; limit: number }): Promise<Delivery[]> {
  const now = clockOf(payload).now()
  const claimed: Delivery[] = []
  for (const candidate of await dueDeliveries({ payload, now, limit: limit * 4 })) {
    if (claimed.length >= limit) break
    const won = await payload.db.updateOne({
      collection: 'deliveries',
      where: {
        and: [
          { id: { equals: candidate.id } },
          { state: { equals: candidate.state } },
          { fence: { equals: candidate.fence } },
          // A worker that was only slow, and has renewed its lease since, keeps it.
          ...(candidate.state === 'leased' ? [{ leaseUntil: { less_than_equal: now.toISOString() } }] : []),
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

async function dueDeliveries({ payload, now, limit }: { payload: Payload; now: Date; limit: number }): Promise<Delivery[]> {
  const time = now.toISOString()
  const { docs } = await payload.find({
    pagination: false,
    collection: 'deliveries',
    where: {
      and: [
        ...(await notPaused({ payload, time })),
        {
          or: [
            { and: [{ state: { in: ['queued', 'unknown'] } }, { nextAt: { less_than_equal: time } }] },
            { and: [{ state: { equals: 'leased' } }, { leaseUntil: { less_than_equal: time } }] },
          ],
        },
      ],
    },
    sort: ['nextAt', 'seq'],
    limit,
    depth: 0,
  })
  return docs
}

/** What an outlet that rests or is out of use has waiting stays where it is. */
async function notPaused({ payload, time }: { payload: Payload; time: string }): Promise<Where[]> {
  const { docs } = await payload.find({
    pagination: false,
    collection: 'outlets',
    where: { or: [{ active: { not_equals: true } }, { pausedUntil: { greater_than: time } }] },
    limit: 0,
    depth: 0,
  })
  return docs.length > 0 ? [{ outlet: { not_in: docs.map(({ uid }) => uid ?? '') } }] : []
}
