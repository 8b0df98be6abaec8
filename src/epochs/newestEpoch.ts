import type { Payload, PayloadRequest } from 'payload'
import type { Epoch } from '../payload-types.ts'

/** The epoch this database is in; null before the first start. */
export async function newestEpoch({ payload, req }: { payload: Payload; req?: PayloadRequest }): Promise<Epoch | null> {
  const { docs } = await payload.db.find<Epoch>({
    collection: 'epochs',
    sort: '-number',
    limit: 1,
    pagination: false,
    ...(req ? { req } : {}),
  })
  return docs[0] ?? null
}

/** Whether the clock stands still: nothing is sent and nothing taken down until a person says go. */
export const isStanding = async (payload: Payload): Promise<boolean> => (await newestEpoch({ payload }))?.state === 'standing'
