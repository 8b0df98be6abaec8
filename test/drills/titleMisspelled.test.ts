import { readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { type Drill, openDrill } from '../support/drill.ts'
import { bodyOf } from '../support/texts.ts'

/** A leader's title is misspelled in a text that is out and in two that wait for their hour. */
let drill: Drill
beforeAll(async () => {
  drill = await openDrill('title-misspelled')
})
afterAll(() => drill.close())

const wrong = '礼宾司司常'
const right = '礼宾司司长'
const both = ['site', 'portal']
const publishAt = '2026-03-03T01:00:00.000Z'

test("a leader's title misspelled in texts that wait for their hour", async () => {
  const { office, approved, corrected } = drill
  const { payload, clock } = office
  const { searchRecord } = await import('../../src/audit/search.ts')
  const { readQuery } = await import('../../src/audit/query.ts')
  const { withdraw } = await import('../../src/review/withdraw.ts')
  const { count } = await import('../../src/ledger/count.ts')

  // 1. One text is out with the misspelling; two more are approved with it and go out tomorrow at nine. A fourth has it right.
  const published = await approved(`${wrong}会见代表团`, both, { body: bodyOf(`${wrong}出席。`) })
  const neighbour = await approved(`${right}致辞`, both)
  const waiting = await approved(`${wrong}将出席论坛`, both, { body: bodyOf(`${wrong}将致辞。`), publishAt })
  const needless = await approved(`${wrong}活动预告`, both, { body: bodyOf(`${wrong}的预告。`), publishAt })
  await settleOutside()
  expect(siteHolding(wrong)).not.toEqual([])
  expect(await sentToPortal(wrong)).toEqual([['article.submitted', published.uid]])

  // 2. The auditor searches for it once: all three are found, and which of them is out already.
  const found = await searchRecord({ req: await office.as('auditor'), query: readQuery({ text: wrong }) })
  expect(found?.editions.map(({ text }) => text).sort()).toEqual([published.uid, waiting.uid, needless.uid].sort())
  expect(new Set(found?.publications.map(({ text }) => text))).toEqual(new Set([published.uid]))
  for (const { uid } of [waiting, needless]) expect(await lanesOf(uid)).toEqual([`queued ${publishAt}`, `queued ${publishAt}`])

  // 3. Before the hour the one nobody needs is called off, and the other two are corrected and approved again.
  await withdraw({ req: await office.as('publisher'), collection: 'articles', id: needless.id, reason: '活动预告取消。' })
  const note = '职务有误，现予更正。'
  await corrected(waiting.id, { title: `${right}将出席论坛`, body: bodyOf(`${right}将致辞。`) }, note)
  await corrected(published.id, { title: `${right}会见代表团`, body: bodyOf(`${right}出席。`) }, note)
  await settleOutside()

  // 4. What was out is right at once, on the site and at the portal; what waits still waits.
  expect(clock.now() < new Date(publishAt)).toBe(true)
  expect(siteHolding(wrong)).toEqual([])
  expect(siteHolding(`${right}会见代表团`)).not.toEqual([])
  expect(siteHolding('将出席论坛')).toEqual([])
  expect(await lanesOf(waiting.uid)).toEqual(['superseded', `queued ${publishAt}`, 'superseded', `queued ${publishAt}`])
  expect(await lanesOf(needless.uid)).toEqual(['superseded', 'superseded'])

  // 5. The hour comes, and a day more.
  clock.set(publishAt)
  await settleOutside()
  clock.advance(24 * 3_600_000)
  await settleOutside()

  // 6. The misspelling reached the portal once, before anybody knew, and never again; the site has none of it.
  expect(siteHolding(wrong)).toEqual([])
  expect(siteHolding(`${right}将出席论坛`)).not.toEqual([])
  expect(siteHolding('活动预告')).toEqual([])
  expect(await sentToPortal(wrong)).toEqual([['article.submitted', published.uid]])
  expect((await sentToPortal(right)).sort()).toEqual(
    [
      ['article.submitted', neighbour.uid],
      ['article.submitted', waiting.uid],
      ['article.updated', published.uid],
    ].sort(),
  )
  expect((await sentToPortal('')).length).toBe(4)

  // 7. Nothing twice: a first publication per text and outlet, a correction only where something was out, of the called off none.
  expect(await countedOf(published.uid)).toEqual(['官网 correction', '官网 first', '市级门户 correction', '市级门户 first'])
  expect(await countedOf(waiting.uid)).toEqual(['官网 first', '市级门户 first'])
  expect(await countedOf(needless.uid)).toEqual([])
  const { total } = await count({ payload, year: 2026, origin: 'sandbox' })
  expect(total.publications).toBe(3)
  expect(await drill.faults()).toEqual([])
  drill.passed({
    found: found?.editions.length ?? 0,
    calledOff: 1,
    correctedBeforeTheHour: 1,
    correctedOutside: 1,
    misspelledAfterwards: siteHolding(wrong).length,
    counted: total.publications,
  })
}, 120_000)

/** Delivers, and lets the portal decide. */
async function settleOutside() {
  const { office, out } = drill
  await out.deliver()
  office.clock.advance(60_000)
  await out.standIns.sandbox.tick()
  await out.deliver()
}

/** The state of each delivery of a text, and its hour while it waits. */
const lanesOf = async (uid: string) =>
  (await drill.out.deliveriesOf(uid)).map(({ state, publishAt: hour }) => (state === 'queued' ? `${state} ${hour}` : state))

/** Every file of the site that holds the words. */
function siteHolding(words: string): string[] {
  const site = path.join(drill.office.folder, 'site')
  return readdirSync(site, { recursive: true, encoding: 'utf8' })
    .filter((name) => statSync(path.join(site, name)).isFile())
    .filter((name) => readFileSync(path.join(site, name)).includes(words))
}

/** What the portal was ever sent with the words in it: the kind of message and the text. */
async function sentToPortal(words: string): Promise<[string, string][]> {
  const { store } = drill.out.standIns.sandbox
  const submissions = await store.list(await drill.out.outletUid('portal'), 'portal.submission')
  const holding = submissions.filter(({ facts }) => JSON.stringify(facts.data).includes(words))
  return Promise.all(holding.map(async ({ id, facts }) => [String(facts.type), await textOf(id)]))
}

async function textOf(submission: string): Promise<string> {
  const { deliveryOf } = await import('../../src/channels/cityPortal/submissionId.ts')
  const where = { uid: { equals: deliveryOf(submission) ?? '' } }
  const { docs } = await drill.office.payload.find({ collection: 'deliveries', where, limit: 1, pagination: false, depth: 0 })
  return docs[0]?.text ?? ''
}

/** What is counted of a text, without what the portal took up. */
const countedOf = async (uid: string) =>
  (await drill.publicationsOf(uid))
    .filter(({ type }) => type !== 'adoption')
    .map(({ outletName, type }) => `${outletName} ${type}`)
    .sort()
