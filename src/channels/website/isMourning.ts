import type { CollectionSlug, Payload } from 'payload'

/** Whether two people had the site mourn at this moment. */
export async function isMourning({ payload, now }: { payload: Payload; now: Date }): Promise<boolean> {
  const { docs } = await payload.find({
    collection: 'mournings' as CollectionSlug,
    where: {
      and: [
        { state: { equals: 'confirmed' } },
        { from: { less_than_equal: now.toISOString() } },
        { until: { greater_than: now.toISOString() } },
      ],
    },
    limit: 1,
    pagination: false,
    depth: 0,
  })
  return docs.length > 0
}
