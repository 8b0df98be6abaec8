import type { Payload } from 'payload'
import { ChannelError } from '../channels/channelError.ts'
import { clockOf, shanghaiDay } from '../clock.ts'
import { isDuplicate } from '../database/inTransaction.ts'
import { nextShanghaiMidnight } from './backoff.ts'

/**
 * Takes one call out of an outlet's quota of the day in Shanghai, shared by all processes.
 * @throws {ChannelError} `quota` when it is used up, to be tried after midnight.
 */
export async function spend({
  payload,
  outlet,
  call,
  limit,
}: {
  payload: Payload
  outlet: string
  call: string
  limit: number
}): Promise<void> {
  const now = clockOf(payload).now()
  const key = `${outlet}:${call}:${shanghaiDay(now)}`
  for (;;) {
    const row = await payload.db.findOne<{ id: string; used: number }>({ collection: 'quotas', where: { key: { equals: key } } })
    if (!row) {
      await createRow({ payload, key })
      continue
    }
    if (row.used >= limit) {
      const retryAfterSeconds = Math.ceil((nextShanghaiMidnight(now).getTime() - now.getTime()) / 1000)
      const message = {
        zh: `今日接口“${call}”用量已满（${limit} 次），零点后继续。`,
        en: `Today's quota of "${call}" (${limit}) is used up; it goes on after midnight.`,
      }
      throw new ChannelError({ kind: 'quota', code: 'quota.spent', message, retryAfterSeconds })
    }
    const won = await payload.db.updateOne({
      collection: 'quotas',
      where: { and: [{ id: { equals: row.id } }, { used: { equals: row.used } }] },
      data: { used: row.used + 1 },
      options: { atomic: true },
    })
    if (won) return
  }
}

async function createRow({ payload, key }: { payload: Payload; key: string }) {
  try {
    await payload.db.create({ collection: 'quotas', data: { key, used: 0 } })
  } catch (error) {
    if (!isDuplicate(error)) throw error
  }
}
