import type { Payload } from 'payload'
import type { Difference } from '../channels/channel.ts'
import { clockOf } from '../clock.ts'
import { inTransaction } from '../database/inTransaction.ts'
import type { Sentence } from '../errors.ts'
import type { Delivery } from '../payload-types.ts'
import { append } from '../trail/append.ts'
import { writeOwned } from './lease.ts'
import { promote } from './promote.ts'
import type { DeliveryState } from './states.ts'
import { systemRequest } from './systemRequest.ts'

export type Problem = Sentence & { code: string; kind: string; differences?: Difference[] }

type Release = {
  payload: Payload
  delivery: Delivery
  state: Extract<DeliveryState, 'queued' | 'unknown' | 'held' | 'failed'>
  nextAt?: Date
  problem?: Problem | null
  data?: Partial<Delivery>
}

/**
 * Gives a delivery back, to be tried later, asked about, looked after by a person, or as failed. Held and
 * failed are told in the text's chain; failed frees its lane.
 */
export async function release({ payload, delivery, state, nextAt, problem = null, data }: Release): Promise<void> {
  const req = await systemRequest(payload)
  await inTransaction(req, async () => {
    await writeOwned({
      payload,
      delivery,
      req,
      data: {
        state,
        fence: delivery.fence + 1,
        nextAt: (nextAt ?? clockOf(payload).now()).toISOString(),
        problem: problem as Delivery['problem'],
        ...(state === 'failed' ? { settledAt: clockOf(payload).now().toISOString() } : {}),
        ...data,
      },
    })
    if (state !== 'held' && state !== 'failed') return
    await append({
      req,
      text: delivery.text,
      type: state,
      actor: null,
      data: {
        delivery: delivery.uid,
        edition: delivery.edition,
        outlet: delivery.outlet,
        code: problem?.code ?? '',
        reason: problem ? { zh: problem.zh, en: problem.en } : null,
      },
    })
    if (state === 'failed') await promote({ req, lane: delivery.lane })
  })
}
