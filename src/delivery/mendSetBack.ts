import type { Payload } from 'payload'

const seenKey = Symbol.for('fabu.latestTimeSeen')
type Seen = { [seenKey]?: number }

/** Less than this is no jump but two clocks being brought together. */
const noticedMs = 60_000

/**
 * When the clock was set back while this process ran, what was due before would wait until that time came again: it is
 * due now. What was planned for later keeps its hour.
 */
export async function mendSetBack({ payload, now }: { payload: Payload; now: Date }): Promise<void> {
  const latest = (payload as Seen)[seenKey] ?? now.getTime()
  ;(payload as Seen)[seenKey] = now.getTime()
  if (now.getTime() >= latest - noticedMs) return
  payload.logger.warn({ msg: `The clock was set back by ${Math.round((latest - now.getTime()) / 1000)} s; what was due before is due now` })
  const { docs } = await payload.find({
    collection: 'deliveries',
    where: {
      and: [
        { state: { in: ['queued', 'unknown'] } },
        { nextAt: { greater_than: now.toISOString() } },
        { nextAt: { less_than_equal: new Date(latest).toISOString() } },
      ],
    },
    limit: 0,
    pagination: false,
    depth: 0,
    select: { state: true, fence: true },
  })
  for (const { id, state, fence } of docs) {
    await payload.db.updateOne({
      collection: 'deliveries',
      where: { and: [{ id: { equals: id } }, { state: { equals: state } }, { fence: { equals: fence } }] },
      data: { nextAt: now.toISOString() },
      options: { atomic: true },
    })
  }
}
