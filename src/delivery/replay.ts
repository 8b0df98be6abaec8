import type { PayloadRequest } from 'payload'
import { clockOf } from '../clock.ts'
import { inTransaction } from '../database/inTransaction.ts'
import { FabuError } from '../errors.ts'
import type { Delivery } from '../payload-types.ts'
import { append } from '../trail/append.ts'
import { mustNotBeSealed } from '../trail/sealOf.ts'
import { settleableByHand } from './byHand.ts'
import { actorFrom, mayConfirm } from './confirm.ts'
import { laneRows } from './enqueue.ts'
import { mustBeNewest } from './mustBeNewest.ts'
import { originOf } from './origin.ts'
import { outletByUid } from './pause.ts'

/**
 * A person has looked: it did not get out, or what was in its way is mended. It is sent again from the start.
 * @throws {FabuError} 403, 404, 409 when it does not wait for a person, a newer edition has gone out since, or a drill would
 * take the place of a withdrawal in public.
 */
export async function replay({ req, id }: { req: PayloadRequest; id: string }): Promise<Delivery> {
  const user = await mayConfirm(req)
  return inTransaction(req, async () => {
    const delivery = await settleableByHand({ req, id })
    if (delivery.action === 'publish') await mustNotBeSealed({ req, text: delivery.text })
    mustBeNewest({ delivery, lane: await laneRows({ req, lane: delivery.lane }) })
    const present = await presentMode({ req, delivery })
    mustReach({ delivery, origin: present.origin })
    await append({
      req,
      text: delivery.text,
      type: 'replayed',
      actor: actorFrom(user),
      data: { delivery: delivery.uid, edition: delivery.edition, outlet: delivery.outlet },
    })
    const nextAt = clockOf(req.payload).now().toISOString()
    return req.payload.update({
      collection: 'deliveries',
      id,
      data: {
        state: 'queued',
        // The outlet may have been switched since; the person sends it the way the outlet is now.
        ...present,
        nextAt,
        attempts: 0,
        lookups: 0,
        retriedMs: 0,
        mustLookUp: false,
        progress: {},
        problem: null,
        settledAt: null,
        fence: delivery.fence + 1,
      },
      depth: 0,
      req,
    })
  })
}

async function presentMode({ req, delivery }: { req: PayloadRequest; delivery: Delivery }) {
  const { mode } = await outletByUid({ payload: req.payload, uid: delivery.outlet })
  return { mode, origin: await originOf({ req, mode }) }
}

/** A drill's withdrawal takes nothing down in public, and the task would be lost with it. */
function mustReach({ delivery, origin }: { delivery: Delivery; origin: Delivery['origin'] }): void {
  if (delivery.action !== 'withdraw' || delivery.origin !== 'live' || origin === 'live') return
  throw new FabuError({
    code: 'replay.drill',
    status: 409,
    message: {
      zh: '此窗口现在是演练方式，撤不下正式发布的内容：请先切回，或人工撤下后确认。',
      en: 'The outlet is on drills by now and takes nothing down in public: switch it back first, or take it down by hand and confirm.',
    },
  })
}
