import type { Payload } from 'payload'
import { clockOf } from '../clock.ts'
import { type RunResult, runDeliveries } from '../delivery/runDeliveries.ts'
import { withLease } from '../leases.ts'
import { newestEpoch } from './newestEpoch.ts'

export type Asked = { delivered: number; absent: number; held: number; unanswered: number; stillUnknown: number }

/**
 * While the clock stands still: asks each outlet what became of every delivery it may know. Nothing is sent. One
 * process at a time does it. What does not answer stays unknown, and can be asked again.
 */
export function askOutlets({
  payload,
  worker,
  shouldStop,
}: {
  payload: Payload
  worker: string
  shouldStop?: () => boolean
}): Promise<Asked> {
  return withLease({
    payload,
    key: 'epoch:ask',
    now: () => clockOf(payload).now(),
    run: async () => {
      const ran = await runDeliveries({
        payload,
        worker,
        isAsking: true,
        limit: Number.POSITIVE_INFINITY,
        ...(shouldStop ? { shouldStop } : {}),
      })
      const asked = { ...summed(ran), stillUnknown: await unknownLeft(payload) }
      const epoch = await newestEpoch({ payload })
      if (epoch) {
        const data = { askedAt: clockOf(payload).now().toISOString(), asked }
        await payload.db.updateOne({ collection: 'epochs', id: epoch.id, data })
      }
      return asked
    },
  })
}

const summed = ({ delivered, absent, held, pending, error, lost }: RunResult) => ({
  delivered,
  absent,
  held,
  unanswered: pending + error + lost,
})

const unknownLeft = async (payload: Payload) =>
  (await payload.count({ collection: 'deliveries', where: { state: { in: ['unknown', 'leased'] } } })).totalDocs
