import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type { Delivery } from '../../src/payload-types.ts'
import { type Delivering, withStandIns } from '../support/delivering.ts'
import { isMongo, openOffice, type TestOffice } from '../support/office.ts'
import { approve, draftArticle } from '../support/path.ts'
import { tellCount } from '../support/seeded.ts'

const queued = 10_000
let office: TestOffice
let outside: Delivering
beforeAll(async () => {
  office = await openOffice()
  outside = await withStandIns(office)
})
afterAll(async () => {
  await outside.standIns.close()
  await office.close()
})

function heldMegabytes(): number {
  setFlagsFromString('--expose-gc')
  ;(runInNewContext('gc') as () => void)()
  const { heapUsed, external } = process.memoryUsage()
  return Math.round((heapUsed + external) / 1024 / 1024)
}

/** Counts what one claim asks the database. */
async function queriesOf(run: () => Promise<unknown>): Promise<number> {
  const db = office.payload.db as unknown as Record<string, (...args: unknown[]) => Promise<unknown>>
  const names = ['find', 'findOne', 'updateOne', 'count', 'create']
  const originals = names.map((name) => [name, db[name]] as const)
  let asked = 0
  for (const [name, original] of originals) {
    db[name] = (...args) => {
      asked += 1
      return original?.apply(db, args) as Promise<unknown>
    }
  }
  try {
    await run()
    return asked
  } finally {
    for (const [name, original] of originals) if (original) db[name] = original
  }
}

test('ten thousand deliveries queued at once: memory and queries stay bounded, each is claimed once', async () => {
  const { payload } = office
  const draft = await draftArticle(office, { title: '一万件', more: { outlets: [office.ids.outlets.portal] } })
  await approve(office, { id: draft.id })
  const [pattern] = await outside.deliveriesOf(String(draft.uid))
  const { claim } = await import('../../src/delivery/claim.ts')
  const few = await queriesOf(() => claim({ payload, worker: 'few', limit: 4 }))
  const began = Date.now()
  const { id: _, ...columns } = pattern as Delivery
  for (let n = 0; n < queued; n++) {
    const data = { ...columns, uid: `q${n}`, lane: `q${n}`, seq: 1, text: `q${n}` }
    await payload.db.create({ collection: 'deliveries', data })
  }
  const filled = Date.now()
  const before = heldMegabytes()
  const many = await queriesOf(() => claim({ payload, worker: 'many', limit: 4 }))
  // What one round takes does not grow with the queue.
  expect(many).toBeLessThanOrEqual(few + 4)
  const seen = new Set<string>()
  let longest = 0
  for (;;) {
    const at = Date.now()
    const claimed = (await Promise.all(['a', 'b', 'c'].map((worker) => claim({ payload, worker, limit: 50 })))).flat()
    longest = Math.max(longest, Date.now() - at)
    if (claimed.length === 0) break
    for (const { uid } of claimed) {
      expect(seen.has(uid ?? '')).toBe(false)
      seen.add(uid ?? '')
    }
  }
  expect(seen.size).toBe(queued - 4)
  const grown = heldMegabytes() - before
  expect(grown).toBeLessThan(60)
  const perSecond = Math.round(seen.size / ((Date.now() - filled) / 1000))
  tellCount({
    fault: 'queue',
    database: isMongo ? 'mongodb' : 'sqlite',
    queued,
    claimedOnce: seen.size + 4,
    twice: 0,
    queriesOfOneRound: many,
    grownMegabytes: grown,
    claimsPerSecond: perSecond,
    longestRoundMs: longest,
    fillSeconds: Math.round((filled - began) / 1000),
  })
}, 900_000)
