import type { PayloadRequest } from 'payload'
import { clockOf } from '../clock.ts'
import { inTransaction } from '../database/inTransaction.ts'
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
 * @throws {FabuError} 403, 404, 409 when it does not wait for a person or a newer edition has gone out since.
 */
export async function replay({ req, id }: { req: PayloadRequest; id: string }): Promise<Delivery> {
  const user = await mayConfirm(req)
  return inTransaction(req, async () => {
    const delivery = await settleableByHand({ req, id })
    if (delivery.action === 'publish') await mustNotBeSealed({ req, text: delivery.text })
    mustBeNewest({ delivery, lane: await laneRows({ req, lane: delivery.lane }) })
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
        ...(await presentMode({ req, delivery })),
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
