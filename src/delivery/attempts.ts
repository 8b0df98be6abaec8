import type { Payload } from 'payload'
import { clockOf } from '../clock.ts'
import { idsOf } from '../ids.ts'
import type { Delivery } from '../payload-types.ts'
import type { Exchange } from './exchanges.ts'
import type { Problem } from './release.ts'

/** `hasCommitted`: something left that the outlet may have acted on. */
export type Attempt = { id: string; uid: string; exchanges: Exchange[]; hasCommitted: boolean }

/** Opens an attempt before anything leaves. */
export async function openAttempt({ payload, delivery, kind }: { payload: Payload; delivery: Delivery; kind: string }): Promise<Attempt> {
  const row = await payload.create({
    collection: 'attempts',
    data: {
      uid: idsOf(payload).next(),
      delivery: delivery.uid ?? '',
      fence: delivery.fence,
      kind,
      worker: delivery.leasedBy ?? '',
      outcome: 'open',
      startedAt: clockOf(payload).now().toISOString(),
    },
    depth: 0,
  })
  return { id: row.id, uid: row.uid, exchanges: [], hasCommitted: false }
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
    where: { and: [{ id: { equals: attempt.id } }, { outcome: { equals: 'open' } }] },
    data: { outcome, problem, exchanges: attempt.exchanges, endedAt: clockOf(payload).now().toISOString() },
    options: { atomic: true },
  })
}
