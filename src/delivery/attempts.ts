import type { Payload } from 'payload'
import { clockOf } from '../clock.ts'
import { idsOf } from '../ids.ts'
import type { Delivery } from '../payload-types.ts'
import type { Exchange } from './exchanges.ts'
import type { Problem } from './release.ts'

/** `hasCommitted`: something left that the outlet may have acted on. */
export type Attempt = { uid: string; exchanges: Exchange[]; hasCommitted: boolean }

/** Opens an attempt before anything leaves. Past Payload's hooks, of which attempts have none. */
export async function openAttempt({ payload, delivery, kind }: { payload: Payload; delivery: Delivery; kind: string }): Promise<Attempt> {
  const uid = idsOf(payload).next()
  await payload.db.create({
    collection: 'attempts',
    data: {
      uid,
      delivery: delivery.uid ?? '',
      fence: delivery.fence,
      kind,
      worker: delivery.leasedBy ?? '',
      outcome: 'open',
      startedAt: clockOf(payload).now().toISOString(),
    },
    returning: false,
  })
  return { uid, exchanges: [], hasCommitted: false }
}

/** Closes it with what came of it. One that stays open belonged to a worker that died. */
export async function closeAttempt({
  payload,
  attempt,
  outcome,
  problem = null,
}: {
  payload: Payload
  attempt: Attempt
  outcome: string
  problem?: Problem | null
}): Promise<void> {
  await payload.db.updateOne({
    collection: 'attempts',
    where: { and: [{ uid: { equals: attempt.uid } }, { outcome: { equals: 'open' } }] },
    data: { outcome, problem, exchanges: attempt.exchanges, endedAt: clockOf(payload).now().toISOString() },
    options: { atomic: true },
  })
}
