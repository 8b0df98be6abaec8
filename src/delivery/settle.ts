import type { Payload, PayloadRequest } from 'payload'
import type { Receipt } from '../channels/channel.ts'
import { clockOf } from '../clock.ts'
import { inTransaction } from '../database/inTransaction.ts'
import type { Delivery } from '../payload-types.ts'
import { writeOwned } from './lease.ts'
import { promote } from './promote.ts'
import { systemRequest } from './systemRequest.ts'

type Args = { payload: Payload; delivery: Delivery; receipts: Receipt[] }

/**
 * A delivery is proved out: the receipts, the publications (hook `countPublished`) and the next of its lane,
 * in one transaction. @throws {LeaseLostError} when another worker owns it.
 */
export async function settle({ payload, delivery, receipts }: Args): Promise<void> {
  const req = await systemRequest(payload)
  await inTransaction(req, async () => {
    await writeOwned({ payload, delivery, req })
    await writeReceipts({ req, delivery, receipts })
  })
}

/** The same for a delivery no worker owns, within the caller's transaction: a person confirmed it. */
export async function writeReceipts({
  req,
  delivery,
  receipts,
  settledBy,
}: {
  req: PayloadRequest
  delivery: Delivery
  receipts: Receipt[]
  settledBy?: string
}): Promise<void> {
  await req.payload.update({
    collection: 'deliveries',
    id: delivery.id,
    data: {
      state: 'delivered',
      receipts,
      address: receipts[0]?.address ?? null,
      externalId: receipts[0]?.externalId ?? null,
      settledAt: clockOf(req.payload).now().toISOString(),
      settledBy: settledBy ?? '',
      fence: delivery.fence + 1,
      mustLookUp: false,
      problem: null,
    },
    depth: 0,
    req,
  })
  await promote({ req, lane: delivery.lane })
}
