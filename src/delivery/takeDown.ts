import type { Payload } from 'payload'
import { clockOf } from '../clock.ts'
import { inTransaction } from '../database/inTransaction.ts'
import { isStanding } from '../epochs/newestEpoch.ts'
import { callOffExpired } from './callOffExpired.ts'
import { enqueue } from './enqueue.ts'
import { holdOutOfUse } from './holdOutOfUse.ts'
import { orderByHand } from './orderByHand.ts'
import { originOf } from './origin.ts'
import { outletByUid } from './pause.ts'
import { systemRequest } from './systemRequest.ts'

const notice = '本信息已按期撤下。 / This text was taken down on its date.'

/**
 * Orders withdrawals for what was approved to be taken down by now, calls off what never got out in time, and leaves
 * withdrawals that no worker will do to a person. Returns how many it ordered.
 */
export async function takeDown({ payload }: { payload: Payload }): Promise<number> {
  if (await isStanding(payload)) return 0
  await callOffExpired({ payload })
  await holdOutOfUse({ payload })
  const now = clockOf(payload).now()
  const { docs } = await payload.find({
    pagination: false,
    collection: 'deliveries',
    where: {
      and: [
        { takeDownAt: { less_than_equal: now.toISOString() } },
        { isTakenDown: { not_equals: true } },
        { state: { equals: 'delivered' } },
        { action: { equals: 'publish' } },
      ],
    },
    limit: 200,
    depth: 0,
  })
  let ordered = 0
  for (const delivery of docs) {
    const outlet = await outletByUid({ payload, uid: delivery.outlet })
    const req = await systemRequest(payload)
    await inTransaction(req, async () => {
      const won = await payload.db.updateOne({
        collection: 'deliveries',
        where: { and: [{ id: { equals: delivery.id } }, { isTakenDown: { not_equals: true } }] },
        data: { isTakenDown: true },
        options: { atomic: true },
        req,
      })
      if (!won) return
      const newer = await payload.count({
        collection: 'deliveries',
        where: {
          and: [
            { lane: { equals: delivery.lane } },
            { seq: { greater_than: delivery.seq } },
            // A correction that never got out changes nothing of what the public sees.
            {
              or: [
                { state: { equals: 'delivered' } },
                { and: [{ action: { equals: 'withdraw' } }, { state: { not_in: ['failed', 'superseded', 'left', 'givenUp'] } }] },
              ],
            },
          ],
        },
        req,
      })
      if (newer.totalDocs > 0) return
      const { docs: editions } = await payload.find({
        pagination: false,
        collection: 'editions',
        where: { uid: { equals: delivery.edition } },
        limit: 1,
        depth: 0,
        req,
      })
      if (!editions[0]) return
      const { mode, origin } = delivery
      const isOnDrills = origin === 'live' && (await originOf({ req, mode: outlet.mode })) !== 'live'
      const order = { req, edition: editions[0], outlet, notice }
      await (isOnDrills ? orderByHand({ ...order, as: { mode, origin } }) : enqueue({ ...order, action: 'withdraw', publishAt: now }))
      ordered += 1
    })
  }
  return ordered
}
