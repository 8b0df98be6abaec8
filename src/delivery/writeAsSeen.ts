import type { Payload, PayloadRequest } from 'payload'
import type { Delivery } from '../payload-types.ts'

type Args = {
  payload: Payload
  row: Pick<Delivery, 'id' | 'state' | 'fence'>
  data: Partial<Delivery>
  /** Set inside a transaction. */
  req?: PayloadRequest
}

/** Writes to a delivery nobody owns, as long as it is as it was read: by id, state and fence. Returns whether it was. */
export async function writeAsSeen({ payload, row, data, req }: Args): Promise<boolean> {
  const won = await payload.db.updateOne({
    collection: 'deliveries',
    where: { and: [{ id: { equals: row.id } }, { state: { equals: row.state } }, { fence: { equals: row.fence } }] },
    data,
    options: { atomic: true },
    ...(req ? { req } : {}),
  })
  return won !== null
}
