import type { PayloadRequest } from 'payload'
import { laneRows } from './enqueue.ts'
import { settledStates } from './states.ts'

/** When a lane's earlier deliveries are settled, the next one that waits is queued. In the caller's transaction. */
export async function promote({ req, lane }: { req: PayloadRequest; lane: string }): Promise<void> {
  const unsettled = (await laneRows({ req, lane })).filter(({ state }) => !settledStates.includes(state))
  const [next] = unsettled
  if (next?.state !== 'waiting') return
  await req.payload.db.updateOne({
    collection: 'deliveries',
    where: { and: [{ id: { equals: next.id } }, { state: { equals: 'waiting' } }, { fence: { equals: next.fence } }] },
    data: { state: 'queued' },
    options: { atomic: true },
    req,
  })
}
