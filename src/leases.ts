import type { Payload } from 'payload'
import { FabuError } from './errors.ts'
import { randomIds } from './ids.ts'

type LeaseArgs<T> = {
  payload: Payload
  /** What is owned, e.g. `site:<outlet uid>` or `token:<outlet uid>`. */
  key: string
  now: () => Date
  /** How long the lease stands if its owner dies, in milliseconds. Renewed at a third of it while `run` works. */
  ttlMs?: number
  run: (lease: { fence: number }) => Promise<T>
}

const pauseMs = 25
const longestWaitMs = 60_000
/** How far apart two machines' clocks may be. */
const skewMs = 30_000

/**
 * Runs `run` while this process alone, of all that share the database, owns `key`.
 * A dead owner's lease passes on when it ends. An owner that stood still for longer (a stopped machine, a stuck disk) has
 * lost it: what it did may be done twice by now, so its result does not count.
 * `run` is told the lease's fence, which grows with every owner: what bears a greater one was done later.
 * @throws {FabuError} `lease.busy` when another owner keeps it for over a minute, `lease.lost` when it was lost meanwhile.
 */
export async function withLease<T>({ payload, key, now, ttlMs = 30_000, run }: LeaseArgs<T>): Promise<T> {
  const holder = randomIds.next()
  const giveUpAt = performance.now() + longestWaitMs
  let fence = await take({ payload, row: await ensuredRow(payload, key), holder, now, ttlMs })
  for (; fence === null; fence = await take({ payload, row: await rowOf(payload, key), holder, now, ttlMs })) {
    if (performance.now() > giveUpAt) throw busy(key)
    await new Promise((resolve) => setTimeout(resolve, pauseMs + Math.random() * pauseMs))
  }
  let isLost = false
  const renew = async (until: number) => {
    if (await extend({ payload, key, holder, until })) return
    isLost = true
  }
  // A renewal the database did not take is no loss yet: the next one, or the end, tells.
  const renewal = setInterval(() => void renew(now().getTime() + ttlMs).catch(() => {}), ttlMs / 3)
  try {
    const result = await run({ fence })
    await renew(0)
    if (isLost) throw lost(key)
    return result
  } catch (error) {
    await renew(0).catch(() => {})
    throw error
  } finally {
    clearInterval(renewal)
  }
}

type LeaseRow = { id: string; key: string; holder: string; until: number; fence: number }

async function ensuredRow(payload: Payload, key: string): Promise<LeaseRow | null> {
  const row = await rowOf(payload, key)
  if (row) return row
  try {
    await payload.db.create({ collection: 'leases', data: { key, holder: '', until: 0, fence: 0 } })
  } catch (error) {
    // Another process was first; its row serves both.
    const theirs = await rowOf(payload, key)
    if (!theirs) throw error
    return theirs
  }
  return rowOf(payload, key)
}

const rowOf = (payload: Payload, key: string) => payload.db.findOne<LeaseRow>({ collection: 'leases', where: { key: { equals: key } } })

async function take({
  payload,
  row,
  holder,
  now,
  ttlMs,
}: {
  payload: Payload
  row: LeaseRow | null
  holder: string
  now: () => Date
  ttlMs: number
}): Promise<number | null> {
  const time = now().getTime()
  // Nobody takes a lease for longer: one that ends later was written before the clock was set back.
  if (!row || (row.until > time && row.until <= time + ttlMs + skewMs)) return null
  const won = await payload.db.updateOne({
    collection: 'leases',
    where: { and: [{ id: { equals: row.id } }, { fence: { equals: row.fence } }] },
    data: { holder, until: time + ttlMs, fence: row.fence + 1 },
    options: { atomic: true },
  })
  return won === null ? null : row.fence + 1
}

const extend = ({ payload, key, holder, until }: { payload: Payload; key: string; holder: string; until: number }) =>
  payload.db.updateOne({
    collection: 'leases',
    where: { and: [{ key: { equals: key } }, { holder: { equals: holder } }] },
    data: { until },
    options: { atomic: true },
  })

const busy = (key: string) =>
  new FabuError({
    code: 'lease.busy',
    status: 503,
    isRetryable: true,
    message: { zh: `另一进程占用“${key}”超过一分钟。`, en: `Another process holds "${key}" for over a minute.` },
  })
const lost = (key: string) =>
  new FabuError({
    code: 'lease.lost',
    status: 503,
    isRetryable: true,
    message: {
      zh: `“${key}”已由另一进程接手，本次结果不算。`,
      en: `Another process took "${key}" over meanwhile; this result does not count.`,
    },
  })
