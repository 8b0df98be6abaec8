import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { openOffice, type TestOffice } from '../support/office.ts'
import { draftArticle } from '../support/path.ts'

let office: TestOffice
let decide: typeof import('../../src/review/decide.ts')['decide']
let submit: typeof import('../../src/review/submit.ts')['submit']

beforeAll(async () => {
  office = await openOffice()
  ;({ decide } = await import('../../src/review/decide.ts'))
  ;({ submit } = await import('../../src/review/submit.ts'))
})
afterAll(() => office.close())

const writes = ['create', 'updateOne', 'createVersion', 'updateVersion', 'deleteMany', 'deleteOne', 'upsert'] as const
type Write = (...args: unknown[]) => Promise<unknown>

/** Counts every write to the database while `run` works, and lets the n-th one throw. */
async function breakingAt(n: number, run: () => Promise<unknown>): Promise<{ writes: number; error: unknown }> {
  const db = office.payload.db as unknown as Record<string, Write>
  const originals = new Map(writes.map((name) => [name, db[name] as Write]))
  let count = 0
  for (const [name, original] of originals) {
    db[name] = async (...args) => {
      count += 1
      if (count === n) throw new Error(`broken at write ${n}`)
      return original.apply(db, args)
    }
  }
  try {
    await run()
    return { writes: count, error: null }
  } catch (error) {
    return { writes: count, error }
  } finally {
    for (const [name, original] of originals) db[name] = original
  }
}

/** Everything an approval writes, as it stands. */
async function everything(text: { id: string; uid: string }) {
  const all = { limit: 0, pagination: false, depth: 0 } as const
  const { payload } = office
  return {
    article: await payload.findByID({ collection: 'articles', id: text.id, depth: 0 }),
    versions: (await payload.findVersions({ collection: 'articles', where: { parent: { equals: text.id } }, ...all })).docs,
    reviews: (await payload.find({ collection: 'reviews', where: { text: { equals: text.uid } }, ...all })).docs,
    events: (await payload.find({ collection: 'events', where: { text: { equals: text.uid } }, ...all })).docs,
    editions: (await payload.find({ collection: 'editions', where: { text: { equals: text.uid } }, ...all })).docs,
    deliveries: (await payload.find({ collection: 'deliveries', where: { text: { equals: text.uid } }, ...all })).docs,
  }
}

async function atFinalStep(title: string) {
  const draft = await draftArticle(office, { title, more: { outlets: [office.ids.outlets.site, office.ids.outlets.portal] } })
  const review = await submit({ req: await office.as('author'), collection: 'articles', id: draft.id })
  for (const person of ['reviewer', 'head']) await decide({ req: await office.as(person), review: review.id, decision: 'approve' })
  return { text: { id: draft.id, uid: String(draft.uid) }, review: review.id }
}

test('an approval that breaks at any of its writes leaves nothing at all', async () => {
  const whole = await atFinalStep('完整的终审')
  const { writes: needed, error } = await breakingAt(0, async () =>
    decide({ req: await office.as('publisher'), review: whole.review, decision: 'approve' }),
  )
  expect(error).toBeNull()
  // Decision, round, event of freezing, main row, its version, edition, two deliveries, event of scheduling.
  expect(needed).toBeGreaterThanOrEqual(9)

  const { text, review } = await atFinalStep('每一步都会中断')
  const before = await everything(text)
  for (let n = 1; n <= needed; n++) {
    const broken = await breakingAt(n, async () => decide({ req: await office.as('publisher'), review, decision: 'approve' }))
    expect(String(broken.error)).toContain(`broken at write ${n}`)
    expect(await everything(text)).toEqual(before)
  }
  const decided = await decide({ req: await office.as('publisher'), review, decision: 'approve' })
  expect(decided.outcome).toBe('approved')
  const after = await everything(text)
  expect([after.editions.length, after.deliveries.length, after.article._status]).toEqual([1, 2, 'published'])
})
