import type { Payload } from 'payload'
import { clockOf } from '../clock.ts'
import type { Delivery } from '../payload-types.ts'
import { writeOwned } from './lease.ts'
import type { DeliveryState } from './states.ts'

/** What a delivery was before an epoch was opened over it, and what that epoch cannot know. */
export type Reopened = {
  epoch: number
  was: DeliveryState
  problem: unknown
  mustLookUp: boolean
  /** The database knows what was sent up to here; `at` is when the epoch began, and nobody else sends any more. */
  since: string
  at: string
}

export const reopenedOf = ({ reopened }: Delivery): Reopened | null => (reopened as Reopened | null) ?? null

/**
 * The outlet proved that nothing of it is there: a delivery doubted by an epoch becomes again what it was. Nothing is
 * sent here; what was queued is claimed like any other once the clock goes.
 */
export async function putBack({
  payload,
  delivery,
  reopened,
}: {
  payload: Payload
  delivery: Delivery
  reopened: Reopened
}): Promise<void> {
  const now = clockOf(payload).now()
  const state = reopened.was === 'leased' || reopened.was === 'unknown' ? 'queued' : reopened.was
  const publishAt = new Date(delivery.publishAt)
  await writeOwned({
    payload,
    delivery,
    data: {
      state,
      fence: delivery.fence + 1,
      mustLookUp: state === 'held' && reopened.mustLookUp,
      problem: reopened.problem as Delivery['problem'],
      nextAt: (publishAt > now ? publishAt : now).toISOString(),
      lookups: 0,
      reopened: null,
      ...(state === 'failed' ? { settledAt: now.toISOString() } : {}),
    },
  })
}
