import type { PayloadRequest } from 'payload'
import { laneRows } from './enqueue.ts'
import { settledStates } from './states.ts'
import { writeAsSeen } from './writeAsSeen.ts'

/** When a lane's earlier deliveries are settled, the next one that waits is queued. In the caller's transaction. */
export async function promote({ req, lane }: { req: PayloadRequest; lane: string }): Promise<void> {
  const unsettled = (await laneRows({ req, lane })).filter(({ state }) => !settledStates.includes(state))
  const [next] = unsettled
  if (next?.state !== 'waiting') return
  await writeAsSeen({ payload: req.payload, row: next, data: { state: 'queued' }, req })
}
