import type { Payload } from 'payload'
import { clockOf } from '../clock.ts'
import { inTransaction } from '../database/inTransaction.ts'
import { supersede } from './enqueue.ts'
import { promote } from './promote.ts'
import { systemRequest } from './systemRequest.ts'

/**
 * What was still waiting when its time was over (an outlet was down for days) does not go out any more: a text that was to
 * be taken down by now, a notice that is in force no longer. What may have left is settled first. Returns how many.
 */
export async function callOffExpired({ payload }: { payload: Payload }): Promise<number> {
  const { docs } = await payload.find({
    collection: 'deliveries',
    where: {
      and: [
        { state: { in: ['queued', 'waiting'] } },
        { expiresAt: { less_than_equal: clockOf(payload).now().toISOString() } },
        { mustLookUp: { not_equals: true } },
      ],
    },
    sort: 'expiresAt',
    limit: 1000,
    pagination: false,
    depth: 0,
  })
  let called = 0
  for (const row of docs) {
    const req = await systemRequest(payload)
    await inTransaction(req, async () => {
      if (!(await supersede({ req, row }))) return
      await promote({ req, lane: row.lane })
      called += 1
    })
  }
  return called
}
