import { randomUUID } from 'node:crypto'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { canonicalJson, sha256 } from '../../src/canonicalJson.ts'
import type { Delivery, Edition } from '../../src/payload-types.ts'
import { setFault } from '../../src/sandbox/faults.ts'
import { held } from '../../src/sandbox/held.ts'
import { type Delivering, withStandIns } from '../support/delivering.ts'
import { isMongo, openOffice, type TestOffice } from '../support/office.ts'
import { approve, draftArticle } from '../support/path.ts'
import { tellCount } from '../support/seeded.ts'

/** Queued and claimed. */
const queued = 10_000
/** Of these, delivered as well: all of them would take longer than the whole lane may. */
const sent = 500
/** Answers of the outlet that are lost on the way. */
const lost = 20
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

/** One more approved edition, of a text of its own. */
async function cloneEdition(pattern: Edition, name: string): Promise<void> {
  const { id: _, ...columns } = pattern
  const canonical = canonicalJson({ ...JSON.parse(pattern.canonical), text: name, item: name, slug: name })
  // Straight into the database: the hook of an edition would queue it by itself.
  const own = { id: randomUUID(), uid: name, key: `${name}:1`, text: name, item: name, canonical, sha256: sha256(canonical) }
  await office.payload.db.create({ collection: 'editions', data: { ...columns, ...own } })
}

test('ten thousand deliveries queued at once: memory and queries stay bounded, each is claimed once; five hundred of them reach the outlet, once each', async () => {
  const { payload } = office
  const draft = await draftArticle(office, { title: '一万件', more: { outlets: [office.ids.outlets.portal] } })
  await approve(office, { id: draft.id })
  const [pattern] = await outside.deliveriesOf(String(draft.uid))
  const { claim } = await import('../../src/delivery/claim.ts')
  const few = await queriesOf(() => claim({ payload, worker: 'few', limit: 4 }))
  const began = Date.now()
  const { id: _, ...columns } = pattern as Delivery
  const { docs: editions } = await payload.find({ collection: 'editions', where: { uid: { equals: columns.edition } } })
  const [part] = columns.parts as object[]
  for (let n = 0; n < queued; n++) {
    const name = `q${n}`
    const isSent = n < sent
    if (isSent) await cloneEdition(editions[0] as Edition, name)
    const own = isSent ? { edition: name, parts: [{ ...part, edition: name, text: name, item: name }] } : { title: 'claimed only' }
    await payload.db.create({ collection: 'deliveries', data: { ...columns, uid: name, lane: name, seq: 1, text: name, ...own } })
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
  const claimed = Date.now()
  const perSecond = Math.round(seen.size / ((claimed - filled) / 1000))
  const delivered = await deliverThem()
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
    ...delivered,
    deliveredPerSecond: Math.round(sent / ((Date.now() - claimed) / 1000)),
    fillSeconds: Math.round((filled - began) / 1000),
  })
}, 1_200_000)

/** Lets three workers deliver those with an edition of their own, some answers lost, and counts what the outlet holds. */
async function deliverThem() {
  const { payload } = office
  const { runDeliveries } = await import('../../src/delivery/runDeliveries.ts')
  const outlet = await outside.outletUid('portal')
  const { store } = outside.standIns.sandbox
  await payload.db.deleteMany({ collection: 'deliveries', where: { title: { equals: 'claimed only' } } })
  for (let n = 0; n < sent; n++) {
    const data = { state: 'queued', leasedBy: null, leaseUntil: null }
    await payload.db.updateOne({ collection: 'deliveries', where: { uid: { equals: `q${n}` } }, data })
  }
  await setFault({ store, outlet, kind: 'drop', value: '', times: lost })
  await Promise.all(['a', 'b', 'c'].map((worker) => runDeliveries({ payload, worker, limit: queued })))
  const inDoubt = (await payload.count({ collection: 'deliveries', where: { state: { equals: 'unknown' } } })).totalDocs
  await outside.deliver()
  const names = Array.from({ length: sent }, (_, n) => `q${n}`).sort()
  const there = (await held(store, outlet)).flatMap(({ edition }) => (edition?.startsWith('q') ? edition : []))
  expect(there.sort()).toEqual(names)
  const { docs } = await payload.find({
    collection: 'publications',
    where: { and: [{ outlet: { equals: outlet } }, { type: { equals: 'first' } }] },
    limit: 0,
    pagination: false,
    depth: 0,
  })
  const counted = docs.flatMap(({ edition }) => (edition.startsWith('q') ? edition : []))
  expect(counted.sort()).toEqual(names)
  expect(inDoubt).toBeGreaterThan(0)
  return { delivered: there.length, deliveredTwice: there.length - new Set(there).size, answersLost: inDoubt }
}
