import { readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { checkSite } from '../../src/channels/website/checkSite.ts'
import { type Delivering, withStandIns } from '../support/delivering.ts'
import { openOffice, type TestOffice } from '../support/office.ts'
import { approve, draftArticle } from '../support/path.ts'
import { restOf } from '../support/rest.ts'
import { buildContext } from '../support/siteOffice.ts'

/** What partners are told of a real office, held against its ledger; and what a seal leaves of it. */
let office: TestOffice
let out: Delivering

beforeAll(async () => {
  office = await openOffice()
  out = await withStandIns(office)
})
afterAll(async () => {
  await out.standIns.close()
  await office.close()
})

type Told = { seq: number; type: string; id: string; edition: string; sha256: string; url: string | null; json: string | null }
const folder = () => path.join(office.folder, 'site')
const read = (name: string) => readFileSync(path.join(folder(), 'changes', name), 'utf8')
const told = () => (JSON.parse(read('1.json')) as { changes: Told[] }).changes
const faults = async () =>
  (await checkSite({ payload: office.payload, outlet: await out.outletUid('site'), folder: folder(), now: () => office.clock.now() }))
    .faults
/** A minute apart, so that the ledger too says which came first. */
async function deliver() {
  office.clock.advance(60_000)
  await out.deliver()
}
const publish = async (title: string) => {
  const draft = await draftArticle(office, { title, more: { outlets: [office.ids.outlets.site] } })
  await approve(office, { id: draft.id })
  await deliver()
  return { id: String(draft.id), text: String(draft.uid) }
}

test('every publication, correction and withdrawal in the ledger is told, in order, and nothing else', async () => {
  const one = await publish('第一篇')
  const two = await publish('第二篇')
  const { correct } = await import('../../src/review/correct.ts')
  const { decide } = await import('../../src/review/decide.ts')
  const { withdraw } = await import('../../src/review/withdraw.ts')
  await office.payload.update({
    collection: 'articles',
    id: one.id,
    data: { title: '第一篇（更正）' },
    draft: true,
    req: await office.as('author'),
  })
  const review = await correct({ req: await office.as('author'), collection: 'articles', id: one.id, note: '标题有误。' })
  for (const person of ['reviewer', 'head', 'publisher'])
    await decide({ req: await office.as(person), review: review.id, decision: 'approve' })
  await deliver()
  await withdraw({ req: await office.as('publisher'), collection: 'articles', id: two.id, reason: '内容有误' })
  await deliver()

  const { docs: ledger } = await office.payload.find({
    collection: 'publications',
    where: { outlet: { equals: await out.outletUid('site') } },
    sort: 'at',
    limit: 0,
    pagination: false,
  })
  const words: Record<string, string> = { first: 'published', correction: 'corrected', withdrawal: 'withdrawn' }
  expect(ledger).toHaveLength(4)
  expect(told().map(({ type, id, edition }) => `${type} ${id} ${edition}`)).toEqual(
    ledger.map(({ type, text, edition }) => `${words[type]} ${text} ${edition}`),
  )
  const { docs: editions } = await office.payload.find({ collection: 'editions', limit: 0, pagination: false })
  for (const { edition, sha256, json } of told()) {
    expect(sha256).toBe(editions.find(({ uid }) => uid === edition)?.sha256)
    expect(json).toMatch(/\/zh\/articles\/[\w-]+\.json$/)
  }
  expect(await faults()).toEqual([])
})

test('a seal takes the addresses out of every page, and bids partners erase what they have', async () => {
  const { id, text } = await publish('须封存的一篇名单')
  await publish('此后的一篇')
  const address = told().find((change) => change.id === text)?.url ?? ''
  const slug = /([\w-]+)\.html$/.exec(address)?.[1] ?? ''
  expect(slug.length).toBeGreaterThan(3)
  const rest = restOf(office)
  const body = { ground: '依据', documentNumber: '1号' }
  const asked = await rest.ask(`/articles/${id}/seal`, { method: 'POST', as: 'publisher', body })
  await rest.ask(`/seals/${String(asked.body.id)}/decide`, { method: 'POST', as: 'secretary', body: { decision: 'confirm' } })
  await deliver()
  const { sealWithdrawn } = await import('../../src/jobs/sealWithdrawn.ts')
  await sealWithdrawn({ payload: office.payload })

  const own = told().filter((change) => change.id === text)
  expect(own.map(({ type, url, json }) => [type, url, json])).toEqual([
    ['published', null, null],
    ['withdrawn', null, null],
    ['sealed', null, null],
  ])
  expect(read('1.json')).not.toContain(slug)
  const { docs } = await office.payload.find({ collection: 'site-changes', limit: 0, pagination: false })
  expect(JSON.stringify(docs)).not.toContain(slug)
  expect(await faults()).toEqual([])
})

test('a site that is built anew tells the same', async () => {
  const before = [read('1.json'), read('index.json')]
  rmSync(path.join(folder(), 'changes'), { recursive: true })
  const { buildSite } = await import('../../src/channels/website/build/buildSite.ts')
  await buildSite({ context: await buildContext(office.payload), threads: 1 })
  expect([read('1.json'), read('index.json')]).toEqual(before)
  expect(await faults()).toEqual([])
})

test('a change that was lost is found by `fabu site check`', async () => {
  const { docs } = await office.payload.find({ collection: 'site-changes', sort: '-seq', limit: 1 })
  await office.payload.db.deleteOne({ collection: 'site-changes', where: { id: { equals: docs[0]?.id ?? '' } } })
  expect((await faults()).map(({ problem }) => problem)).toContain('untold')
})
