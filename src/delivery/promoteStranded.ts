import type { Payload } from 'payload'
import { inTransaction } from '../database/inTransaction.ts'
import { promote } from './promote.ts'
import { systemRequest } from './systemRequest.ts'

/**
 * Queues what waits for nothing any more. Settling promotes the next of a lane by itself; this finds the one whose
 * neighbour was settled at the very moment it was written, and what an epoch put back. Returns how many lanes it looked at.
 */
export async function promoteStranded({ payload }: { payload: Payload }): Promise<number> {
  const { docs } = await payload.find({
    collection: 'deliveries',
    where: { state: { equals: 'waiting' } },
    sort: 'createdAt',
    limit: 1000,
    pagination: false,
    depth: 0,
    select: { lane: true },
  })
  const lanes = [...new Set(docs.map(({ lane }) => lane))]
  for (const lane of lanes) {
    const req = await systemRequest(payload)
    await inTransaction(req, () => promote({ req, lane }))
  }
  return lanes.length
}
