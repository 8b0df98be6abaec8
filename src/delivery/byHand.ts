import type { PayloadRequest } from 'payload'
import { couldBeId } from '../database/couldBeId.ts'
import { FabuError } from '../errors.ts'
import type { Delivery } from '../payload-types.ts'

/** A delivery that waits for a person. @throws {FabuError} 404, or 409 when it does not. */
export async function settleableByHand({ req, id }: { req: PayloadRequest; id: string }): Promise<Delivery> {
  const delivery = couldBeId(req.payload, id)
    ? await req.payload.findByID({ collection: 'deliveries', id, depth: 0, disableErrors: true, req })
    : null
  if (!delivery)
    throw new FabuError({ code: 'delivery.none', status: 404, message: { zh: '没有这次投送。', en: 'There is no such delivery.' } })
  mustWait(delivery)
  return delivery
}

/** @throws {FabuError} 409 when a delivery does not wait for a person. */
export function mustWait({ state }: Pick<Delivery, 'state'>): void {
  if (state === 'held' || state === 'failed') return
  throw new FabuError({
    code: 'delivery.notHeld',
    status: 409,
    message: { zh: '此投送不在等待人工处理的状态。', en: 'This delivery does not wait for a person.' },
  })
}
