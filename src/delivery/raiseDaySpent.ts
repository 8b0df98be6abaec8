import type { Payload } from 'payload'
import { clockOf, shanghaiDay } from '../clock.ts'
import { isDuplicate } from '../database/inTransaction.ts'

/**
 * After a restore the count of today's sends is too low. What the ledger has regained of today counts as spent, so that
 * an outlet's daily limit holds over the restore. What the platform itself counts it says itself.
 */
export async function raiseDaySpent({ payload }: { payload: Payload }): Promise<void> {
  const day = shanghaiDay(clockOf(payload).now())
  const { docs } = await payload.find({
    collection: 'outlets',
    where: { dailyLimit: { greater_than: 0 } },
    limit: 0,
    pagination: false,
    depth: 0,
  })
  for (const { uid } of docs) {
    const sent = await payload.count({
      collection: 'publications',
      where: { and: [{ outlet: { equals: uid } }, { day: { equals: day } }, { type: { not_equals: 'adoption' } }] },
    })
    await raise({ payload, key: `${uid}:deliveries:${day}`, to: sent.totalDocs })
  }
}

async function raise({ payload, key, to }: { payload: Payload; key: string; to: number }): Promise<void> {
  const row = await payload.db.findOne<{ id: string; used: number }>({ collection: 'quotas', where: { key: { equals: key } } })
  if (row && row.used >= to) return
  if (row) return void (await payload.db.updateOne({ collection: 'quotas', id: row.id, data: { used: to } }))
  try {
    await payload.db.create({ collection: 'quotas', data: { key, used: to } })
  } catch (error) {
    if (!isDuplicate(error)) throw error
  }
}
