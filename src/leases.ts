import type { Payload } from 'payload'
import { randomIds } from './ids.ts'

type LeaseArgs<T> = {
  payload: Payload
  /** What is owned, e.g. `site:<outlet uid>` or `token:<outlet uid>`. */
  key: string
  now: () => Date
  /** How long the lease stands if its owner dies, in milliseconds. Renewed at a third of it while `run` works. */
  ttlMs?: number
  run: () => Promise<T>
}

const pauseMs = 25
const longestWaitMs = 60_000

/**
 * Runs `run` while this process alone, of all that share the database, owns `key`.
 * A dead owner's lease passes on when it ends.
 * @throws {Error} when another owner keeps it for over a minute.
 */
export async function withLease<T>({ payload, key, now, ttlMs = 30_000, run }: LeaseArgs<T>): Promise<T> {
  const holder = randomIds.next()
  await ensureRow(payload, key)
  const giveUpAt = Date.now() + longestWaitMs
  while (!(await take({ payload, key, holder, now, ttlMs }))) {
    if (Date.now() > giveUpAt) throw new Error(`Another process holds "${key}" for over a minute.`)
    await new Promise((resolve) => setTimeout(resolve, pauseMs + Math.random() * pauseMs))
  }
  const renewal = setInterval(() => {
    void extend({ payload, key, holder, until: now().getTime() + ttlMs }).catch(() => {})
  }, ttlMs / 3)
  try {
    return await run()
  } finally {
    clearInterval(renewal)
    await extend({ payload, key, holder, until: 0 })
  }
}

async function ensureRow(payload: Payload, key: string) {
  if (await rowOf(payload, key)) return
  try {
    await payload.db.create({ collection: 'leases', data: { key, holder: '', until: 0, fence: 0 } })
  } catch (error) {
    // Another process was first; its row serves both.
    if (!(await rowOf(payload, key))) throw error
  }
}

type LeaseRow = { id: string; key: string; holder: string; until: number; fence: number }

const rowOf = (payload: Payload, key: string) => payload.db.findOne<LeaseRow>({ collection: 'leases', where: { key: { equals: key } } })

async function take({
  payload,
  key,
  holder,
  now,
  ttlMs,
}: {
  payload: Payload
  key: string
  holder: string
  now: () => Date
  ttlMs: number
}) {
  const row = await rowOf(payload, key)
  const time = now().getTime()
  if (!row || row.until > time) return false
  const won = await payload.db.updateOne({
    collection: 'leases',
    where: { and: [{ id: { equals: row.id } }, { fence: { equals: row.fence } }] },
    data: { holder, until: time + ttlMs, fence: row.fence + 1 },
    options: { atomic: true },
  })
  return won !== null
}

const extend = ({ payload, key, holder, until }: { payload: Payload; key: string; holder: string; until: number }) =>
  payload.db.updateOne({
    collection: 'leases',
    where: { and: [{ key: { equals: key } }, { holder: { equals: holder } }] },
    data: { until },
    options: { atomic: true },
  })
