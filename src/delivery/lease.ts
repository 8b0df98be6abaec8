import type { Payload, PayloadRequest } from 'payload'
import { LeaseLostError } from '../channels/channelError.ts'
import { clockOf } from '../clock.ts'
import type { Delivery } from '../payload-types.ts'
import { leaseMs } from './claim.ts'

type Owned = { payload: Payload; delivery: Pick<Delivery, 'id' | 'uid' | 'fence'>; req?: PayloadRequest }

/**
 * Writes to a delivery this worker owns, and renews the lease with it.
 * @throws {LeaseLostError} when it passed to another worker: whoever lost it writes nothing any more.
 */
export async function writeOwned({ payload, delivery, req, data = {} }: Owned & { data?: Partial<Delivery> }): Promise<void> {
  const leaseUntil = new Date(clockOf(payload).now().getTime() + leaseMs).toISOString()
  const won = await payload.db.updateOne({
    collection: 'deliveries',
    where: { and: [{ id: { equals: delivery.id } }, { state: { equals: 'leased' } }, { fence: { equals: delivery.fence } }] },
    data: { leaseUntil, ...data },
    options: { atomic: true },
    ...(req ? { req } : {}),
  })
  if (!won) throw new LeaseLostError(delivery.uid ?? delivery.id)
}

/**
 * The same without a write while half of the lease it was claimed with is still to come: nobody claims it before that ends.
 * @throws {LeaseLostError} when it passed to another worker.
 */
export async function confirmOwned({
  payload,
  delivery,
}: {
  payload: Payload
  delivery: Owned['delivery'] & Pick<Delivery, 'leaseUntil'>
}): Promise<void> {
  const left = Date.parse(delivery.leaseUntil ?? '') - clockOf(payload).now().getTime()
  if (!(left > leaseMs / 2)) await writeOwned({ payload, delivery })
}

/** Renews the lease while `run` works. */
export async function whileOwned<T>({ payload, delivery, run }: Owned & { run: () => Promise<T> }): Promise<T> {
  const renewal = setInterval(() => void writeOwned({ payload, delivery }).catch(() => {}), leaseMs / 3)
  try {
    return await run()
  } finally {
    clearInterval(renewal)
  }
}
