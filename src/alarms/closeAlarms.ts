import type { PayloadRequest } from 'payload'
import { clockOf } from '../clock.ts'
import type { Alarm } from '../payload-types.ts'

/**
 * Ends alarms on records of the office whose cause is gone: an open one is settled by that alone, one a person settled before is noted to be over. Should
 * the cause come back, that is another alarm. What somebody settles at the same moment stays as they settled it.
 */
export async function closeAlarms({ req, alarms }: { req: PayloadRequest; alarms: Alarm[] }): Promise<void> {
  const now = clockOf(req.payload).now().toISOString()
  const close = (alarm: Alarm, state: Alarm['state'], data: Partial<Alarm>) =>
    req.payload.db.updateOne({
      collection: 'alarms',
      where: { and: [{ id: { equals: alarm.id } }, { state: { equals: state } }] },
      data: { ...data, passedAt: now },
      options: { atomic: true },
      req,
    })
  for (const alarm of alarms)
    (await close(alarm, 'open', { state: 'settled', settledAs: 'passed', settledAt: now })) ?? (await close(alarm, 'settled', {}))
}
