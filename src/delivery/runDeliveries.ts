import type { Payload } from 'payload'
import { claim } from './claim.ts'
import { type Outcome, work } from './work.ts'

export type RunResult = Record<Outcome, number>

type Args = {
  payload: Payload
  worker: string
  limit?: number
  /** While the clock stands still: asks the outlets, sends nothing. */
  isAsking?: boolean
  shouldStop?: () => boolean
  onOutcome?: (outcome: Outcome) => void
}

/** Deliveries one round works on at once: each mostly waits for an outlet. */
const atOnce = 4

/** Claims what is due and works on it until nothing is due any more. Safe beside any number of other workers. */
export async function runDeliveries({
  payload,
  worker,
  limit = 1000,
  isAsking = false,
  shouldStop = () => false,
  onOutcome,
}: Args): Promise<RunResult> {
  const result: RunResult = { delivered: 0, pending: 0, absent: 0, held: 0, error: 0, lost: 0 }
  for (let done = 0; done < limit && !shouldStop(); ) {
    const claimed = await claim({ payload, worker, limit: Math.min(atOnce, limit - done), isAsking })
    if (claimed.length === 0) break
    const ended = await Promise.allSettled(claimed.map((delivery) => work({ payload, delivery, isAsking })))
    for (const end of ended) {
      if (end.status === 'rejected') payload.logger.error({ err: end.reason, msg: 'A worker met a defect; its lease passes on by itself' })
      const outcome = end.status === 'fulfilled' ? end.value : 'error'
      result[outcome] += 1
      onOutcome?.(outcome)
    }
    done += claimed.length
  }
  return result
}
