import type { Payload } from 'payload'
import { ChannelError, LeaseLostError } from '../channels/channelError.ts'
import { clockOf } from '../clock.ts'
import { FabuError } from '../errors.ts'
import type { Delivery } from '../payload-types.ts'
import { horizonMs, lookupDelay, retryDelay } from './backoff.ts'
import { pause } from './pause.ts'
import { type Problem, release } from './release.ts'

type Args = { payload: Payload; delivery: Delivery; error: unknown; problem: Problem; hasCommitted: boolean }

/** Decides by the kind of an error when a delivery is tried again, and by whom. */
export async function releaseAfterError(args: Args): Promise<void> {
  try {
    await place(args)
  } catch (lost) {
    if (!(lost instanceof LeaseLostError)) throw lost
  }
}

async function place({ payload, delivery, error, problem, hasCommitted }: Args): Promise<void> {
  // An adapter's error says what became of the request. A fault of our own after one says nothing: look before sending again.
  const mayBeOut = Boolean(delivery.mustLookUp) || (hasCommitted && !(error instanceof ChannelError))
  const kind =
    error instanceof ChannelError ? error.kind : error instanceof FabuError && !error.isRetryable && !mayBeOut ? 'content' : 'retry'
  const now = clockOf(payload).now().getTime()
  const asked = error instanceof ChannelError ? (error.retryAfterSeconds ?? 0) * 1000 : 0
  // What may have left stays so until the outlet has been asked; a mere failure to ask changes nothing.
  const state = mayBeOut || kind === 'unknown' ? 'unknown' : 'queued'
  const back = { payload, delivery, state, problem } as const

  switch (kind) {
    case 'outage':
    case 'config': {
      const until = await pause({ payload, outlet: delivery.outlet, problem })
      // Nothing was reached, or nothing was let in: what this try was about to send has not left.
      return release({ ...back, nextAt: until, data: { mustLookUp: mayBeOut } })
    }
    case 'quota':
      return release({ ...back, nextAt: new Date(now + Math.max(asked, 60_000) + Math.random() * 60_000), data: { mustLookUp: mayBeOut } })
    case 'content':
      // Met while asking, it proves nothing of what was sent, unless the outlet says that it let nothing out.
      return release({
        payload,
        delivery,
        state: 'held',
        problem,
        data: { attempts: delivery.attempts + 1, mustLookUp: mayBeOut && !(error instanceof ChannelError && error.isProofOfAbsence) },
      })
    case 'unknown': {
      const lookups = delivery.lookups + 1
      const wait = lookupDelay(lookups)
      if (wait === null) return release({ payload, delivery, state: 'held', problem })
      return release({ ...back, nextAt: new Date(now + wait), data: { mustLookUp: true, lookups, attempts: delivery.attempts + 1 } })
    }
    default: {
      const attempts = delivery.attempts + 1
      const wait = Math.max(asked, retryDelay(attempts, Math.random()))
      const retriedMs = (delivery.retriedMs ?? 0) + wait
      const data = { attempts, retriedMs, mustLookUp: state === 'unknown' }
      // Something that may be out never becomes "failed" by itself: a person says what became of it.
      if (retriedMs > horizonMs) return release({ payload, delivery, state: state === 'unknown' ? 'held' : 'failed', problem, data })
      return release({ ...back, nextAt: new Date(now + wait), data })
    }
  }
}
