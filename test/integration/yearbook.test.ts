import { readFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { countCalls, watch } from '../../bench/countCalls.ts'
import { countGroups } from '../../src/database/countGroups.ts'
import { count } from '../../src/ledger/count.ts'
import { yearbookOf } from '../../src/yearbook/yearbookOf.ts'
import { openOffice, type TestOffice } from '../support/office.ts'
import { codesOf, type Rest, restOf } from '../support/rest.ts'
import { runFabu } from '../support/runFabu.ts'

/** The year by month, and what is stale on the day it is looked at. */
let office: TestOffice
let rest: Rest
const uids = new Map<string, string>()

beforeAll(async () => {
  office = await openOffice({ start: '2026-03-20T01:00:00.000Z' })
  rest = restOf(office)
  for (const [collection, ids] of [['columns', office.ids.columns] as const, ['outlets', office.ids.outlets] as const])
    for (const [key, id] of Object.entries(ids)) {
      const row = await office.payload.findByID({ collection, id, depth: 0 })
      uids.set(key, row.uid ?? '')
      // What publishes on a stand-in is not judged: these are live.
      const unit = key === 'wechat' ? (office.ids.units.press ?? null) : null
      if (collection === 'outlets' && key !== 'weibo')
        await office.payload.update({ collection, id, data: { mode: 'live', unit }, req: await office.as('admin') })
    }
})
afterAll(() => office.close())

let number = 0
const published = (day: string, more: object = {}) => {
  number += 1
  return office.payload.create({
    collection: 'publications',
    data: {
      uid: `p${number}`,
      key: `k${number}`,
      title: '稿件',
      type: 'first',
      seq: number,
      delivery: `d${number}`,
      edition: `e${number}`,
      text: `t${number}`,
      item: `i${number}`,
      outlet: uids.get('site') ?? '',
      outletName: '官网',
      channel: 'website',
      language: 'zh',
      column: uids.get('news') ?? '',
      columnName: '工作动态',
      unit: 'u1',
      unitName: '新闻处',
      kind: 'articles',
      origin: 'live',
      day,
      at: `${day}T04:00:00.000Z`,
      ...more,
    },
  })
}
const book = () => yearbookOf({ payload: office.payload, year: 2026, origin: 'live' })
const freshness = async (name: string) => (await book()).freshness.find((one) => one.name === name)

test('what was published stands in its month, and says what the count says', async () => {
  await published('2026-01-31')
  await published('2026-02-01', { language: 'en', column: '', columnName: '' })
  await published('2026-02-28', { outlet: uids.get('wechat'), outletName: '微信公众号', channel: 'wechat' })
  await published('2026-02-28', { type: 'correction' })
  await published('2026-02-28', { origin: 'sandbox' })
  await published('2025-12-31')
  const { published: by, rule } = await book()
  expect(by.total).toMatchObject({ months: [1, 2, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0], sum: 3 })
  expect(by.byWindow.map(({ name, sum }) => [name, sum]).sort()).toEqual([
    ['官网', 2],
    ['微信公众号', 1],
  ])
  const counted = await count({ payload: office.payload, year: 2026, origin: 'live' })
  expect([by.total.sum, rule]).toEqual([counted.total.publications, counted.rule.version])
})

test('the database adds up what the ledger counts row by row, names too', async () => {
  const pick = (list: string[], index: number) => list[index % list.length]
  for (let index = 0; index < 90; index++)
    await published(`2024-${String((index % 12) + 1).padStart(2, '0')}-${String((index % 28) + 1).padStart(2, '0')}`, {
      type: pick(['first', 'first', 'correction', 'adoption'], index),
      channel: pick(['website', 'wechat', 'cityPortal'], index),
      outlet: pick(['o1', 'o2', 'o3'], index),
      outletName: pick(['官网', '官网（新）'], index),
      language: pick(['en', 'zh', 'ja'], Math.floor(index / 2)),
      column: pick(['c1', 'c2', ''], Math.floor(index / 3)),
      columnName: pick(['News', '动态', '动态（旧）'], Math.floor(index / 2)),
      unit: pick(['', 'u1'], index),
      origin: pick(['live', 'live', 'sample'], Math.floor(index / 5)),
    })
  const counted = await count({ payload: office.payload, year: 2024, origin: 'live' })
  const { published: by } = await yearbookOf({ payload: office.payload, year: 2024, origin: 'live' })
  expect(by.total.sum).toBeGreaterThan(10)
  for (const cut of ['byWindow', 'byLanguage', 'byColumn', 'byUnit'] as const)
    expect(by[cut].map(({ key, name, sum }) => [key, name, sum])).toEqual(counted[cut].map((row) => [row.key, row.name, row.publications]))
  expect(by.total.months).toEqual(
    Array.from(
      { length: 12 },
      (_, month) => counted.byMonth.find(({ key }) => key === `2024-${String(month + 1).padStart(2, '0')}`)?.publications ?? 0,
    ),
  )
})

test('a message is in time, late, open or overdue by the day it is looked at', async () => {
  const enter = async (receivedOn: string, more: object = {}) =>
    expect(
      (
        await rest.ask('/messages', {
          method: 'POST',
          as: 'secretary',
          body: { subject: '问', kind: 'consult', source: 'web', receivedOn, ...more },
        })
      ).status,
    ).toBe(201)
  await enter('2026-03-02', { repliedOn: '2026-03-05' })
  await enter('2026-03-02', { repliedOn: '2026-03-06' })
  await enter('2026-03-02')
  await enter('2026-03-19')
  await enter('2026-03-19', { isVoid: true, voidReason: '重复' })
  const { messages, report } = await book()
  expect(messages[2]).toEqual({ month: '2026-03', came: 4, inTime: 1, late: 1, ended: 0, open: 1, overdue: 1 })
  expect(messages.at(-1)).toMatchObject({ month: 'sum', came: 4 })
  // The annual report counts by the day of the answer: two of them.
  expect(report.figures.messages).toBe(2)
  expect(report.checks.find(({ id }) => id === 'T2-STATED')).toMatchObject({ ok: false })
})

test('an application is in time, late, given up, open or overdue', async () => {
  const rows = [
    { state: 'replied', closedOn: '2026-02-10', dueOn: '2026-03-02', isLate: false },
    { state: 'replied', closedOn: '2026-03-10', dueOn: '2026-03-02', isLate: true },
    { state: 'closed', closedOn: '2026-02-20', dueOn: '' },
    { state: 'running', dueOn: '2026-03-20' },
    { state: 'running', dueOn: '2026-03-19' },
    { state: 'running', dueOn: '2026-03-19', origin: 'sample' },
    { state: 'toConfirm', receivedOn: '' },
  ]
  for (const [index, row] of rows.entries()) {
    const asked = {
      uid: `r${index}`,
      number: `2026-${index}`,
      channel: 'web',
      applicantType: 'person',
      wanted: '信息',
      revision: 1,
      arrivedOn: '2026-02-03',
    }
    const data = { ...asked, receivedOn: '2026-02-03', origin: 'live', ...row }
    await office.payload.create({ collection: 'requests', data: data as never })
  }
  const { applications, report } = await book()
  expect(applications[1]).toEqual({ month: '2026-02', came: 5, inTime: 1, late: 1, ended: 1, open: 1, overdue: 1 })
  // The report counts the same five as received.
  expect(report.figures.requests).toBe(5)
})

test('columns and accounts are fresh, stale or blank; what was withdrawn keeps nothing fresh', async () => {
  expect(await freshness('工作动态')).toMatchObject({
    of: 'column',
    unit: '新闻处',
    lastOn: '2026-01-31',
    until: '2026-02-14',
    state: 'stale',
  })
  expect(await freshness('政策文件')).toMatchObject({ lastOn: '', state: 'blank' })
  expect(await freshness('官网')).toMatchObject({ of: 'home', window: 'home', lastOn: '2026-02-01', state: 'stale' })
  expect(await freshness('微信公众号')).toMatchObject({ of: 'account', lastOn: '2026-02-28', until: '2026-03-14', state: 'stale' })
  expect(await freshness('微博')).toMatchObject({ state: 'drill' })
  expect(await freshness('市级门户')).toBeUndefined()
  // A column is as fresh as what lies below it.
  const { text } = await published('2026-03-18', { column: uids.get('local') })
  expect(await freshness('工作动态')).toMatchObject({ lastOn: '2026-03-18', state: 'fresh' })
  expect(await freshness('官网')).toMatchObject({ state: 'fresh' })
  await published('2026-03-19', { type: 'withdrawal', text, column: uids.get('local') })
  expect(await freshness('工作动态')).toMatchObject({ lastOn: '2026-01-31', state: 'stale' })
})

test('it takes as many queries, however much there is', async () => {
  watch(office.payload)
  const calls = () => countCalls(async () => void (await book()))
  for (let index = 0; index < 5; index++) await published('2026-03-01', { language: 'fr' })
  const [few, groups] = [await calls(), await groupsOf2026()]
  for (let index = 0; index < 200; index++) await published('2026-03-01', { language: 'fr' })
  expect(await calls()).toBe(few)
  // One query adds them up, and gives back no more rows than before.
  expect((await groupsOf2026()).length).toBe(groups.length)
  expect(few).toBeLessThan(80)
})

const groupsOf2026 = () =>
  countGroups({
    payload: office.payload,
    collection: 'publications',
    where: { origin: 'live', type: ['first'] },
    within: { day: 'day', from: '2026-01-01', to: '2026-12-31' },
    by: ['outlet', 'language', 'column', 'unit'],
    ofFirst: ['outletName'],
  })

test('over REST for whoever is logged in, for a year that is one', async () => {
  const { status, body } = await rest.ask('/annual-reports/2026/yearbook', { as: 'auditor' })
  expect([status, body.year, body.today]).toEqual([200, 2026, '2026-03-20'])
  expect((await rest.ask('/annual-reports/26/yearbook', { as: 'auditor' })).status).toBe(400)
  expect((await rest.ask('/annual-reports/2026/yearbook')).status).toBe(401)
})

type SheetBody = { lines: { key: string; verdict: string; answeredBy: string; evidence: string[]; units: string[] }[] }
const sheet = async (as: string | null = 'author') => rest.ask('/inspections/sheet', { as })
const lineOf = async (key: string) => ((await sheet()).body as unknown as SheetBody).lines.find((one) => one.key === key)

test('the inspection sheet is filled in from what the records say', async () => {
  // Answered, but for one that came in the winter.
  await rest.ask('/messages', {
    method: 'POST',
    as: 'secretary',
    body: { subject: '签证', kind: 'consult', source: 'web', receivedOn: '2025-12-19', unit: Object.values(office.ids.units)[1] },
  })
  expect(await lineOf('W3')).toMatchObject({ verdict: 'red', evidence: ['官网：超期未更新，最近更新 2026-03-01'] })
  expect(await lineOf('W4')).toMatchObject({ verdict: 'amber', units: ['新闻处'] })
  expect(await lineOf('W5')).toMatchObject({ verdict: 'red', evidence: ['签证（2025-12-19 收到，红线 2026-03-19）'], units: ['领事处'] })
  expect(await lineOf('M2')).toMatchObject({ verdict: 'red' })
  expect(await lineOf('P4')).toMatchObject({ verdict: 'green' })
  await rest.ask('/documents', {
    method: 'POST',
    as: 'secretary',
    body: { title: '办法', kind: 'policy', formedOn: '2026-03-01', decision: 'proactive', disclosedOn: '2026-03-02' },
  })
  expect(await lineOf('P4')).toMatchObject({ verdict: 'amber', evidence: ['办法（2026-03-02 公开）'] })
  expect((await sheet(null)).status).toBe(401)
})

test('each account has a unit in charge, which the year and the sheet name', async () => {
  expect(await freshness('微信公众号')).toMatchObject({ of: 'account', unit: '新闻处' })
  expect(await lineOf('M2')).toMatchObject({ verdict: 'red', units: ['新闻处'] })
  const wrong = { unit: '00000000-0000-4000-8000-000000000000' }
  const { status } = await rest.ask(`/outlets/${office.ids.outlets.wechat}`, { method: 'PATCH', as: 'admin', body: wrong })
  expect(status).toBe(400)
})

test('limits are the office’s own from their day on, kept by whoever keeps the registers', async () => {
  const post = (body: object, as = 'secretary') => rest.ask('/sheet-limits', { method: 'POST', as, body })
  const own = { limit: 'account', from: '2026-03-20', value: 30, warn: 20, source: '本市规定' }
  expect((await post({ ...own, from: '2026-03-21' })).status).toBe(201)
  expect(await freshness('微信公众号')).toMatchObject({ state: 'stale', until: '2026-03-14' })
  const { status, body } = await post(own, 'publisher')
  expect(status).toBe(201)
  expect(await freshness('微信公众号')).toMatchObject({ state: 'fresh', until: '2026-03-30' })
  expect(((await sheet()).body as unknown as { limits: object }).limits).toMatchObject({
    account: { value: 30, warn: 20, from: '2026-03-20', source: '本市规定' },
    home: { value: 14, from: '' },
  })
  // The one nothing ever stood on is still over.
  expect((await lineOf('M2'))?.evidence).toEqual(['人工微博：空白'])
  // A second one for the same day would leave it open which holds.
  const before = await office.payload.count({ collection: 'sheet-limits' })
  const wrong = [
    own,
    { ...own, value: 0 },
    { ...own, from: '2026-04-01', warn: 31 },
    { ...own, from: '2026-04-01', source: '' },
    { ...own, limit: 'sun' },
  ]
  for (const row of wrong) expect([row, (await post(row)).status]).toEqual([row, 400])
  expect((await post({ ...own, from: '2026-05-01' }, 'author')).status).toBe(403)
  expect(await office.payload.count({ collection: 'sheet-limits' })).toEqual(before)
  const { id } = body.doc as { id: string }
  const patched = await rest.ask(`/sheet-limits/${id}`, { method: 'PATCH', as: 'secretary', body: { value: 10 } })
  expect([patched.status, codesOf(patched)]).toEqual([400, ['limit.warn']])
  expect((await rest.ask(`/sheet-limits/${id}`, { method: 'PATCH', as: 'secretary', body: { value: 10, warn: 5 } })).status).toBe(200)
  expect((await lineOf('M2'))?.evidence).toContain('微信公众号：超期未更新，最近更新 2026-02-28')
})

test('the site is visited once an hour, and a week in which too much failed fails it', async () => {
  const { visitSite } = await import('../../src/yearbook/visits/visitSite.ts')
  let result = { isAlive: true, result: '200' }
  const visit = () => visitSite({ payload: office.payload, ask: async () => result })
  // Without an address there is nothing to visit.
  const { siteUrl } = await office.payload.findGlobal({ slug: 'office' })
  await office.payload.updateGlobal({ slug: 'office', data: { siteUrl: '' }, req: await office.as('admin') })
  expect(await visit()).toBe(false)
  await office.payload.updateGlobal({
    slug: 'office',
    data: { siteUrl: siteUrl || 'https://wsb.example.gov.cn' },
    req: await office.as('admin'),
  })
  // Two clocks in one hour are one visit.
  expect((await Promise.all([visit(), visit()])).filter(Boolean)).toEqual([true])
  expect(await visit()).toBe(false)
  expect(await lineOf('W2')).toMatchObject({ verdict: 'person' })
  const begin = office.clock.now().getTime()
  for (let hour = 1; hour < 168; hour++) {
    office.clock.set(new Date(begin + hour * 3_600_000).toISOString())
    result =
      hour === 5 ? { isAlive: false, result: 'egress.refused' } : { isAlive: hour % 16 > 0, result: hour % 16 > 0 ? '200' : 'TimeoutError' }
    expect(await visit()).toBe(true)
  }
  const { docs } = await office.payload.find({ collection: 'site-visits', sort: 'day', pagination: false })
  const total = (key: 'visits' | 'failed') => docs.reduce((sum, row) => sum + row[key], 0)
  // What the filter refused is written down, and no visit.
  expect([docs.length, total('visits'), total('failed')]).toEqual([8, 167, 10])
  expect(JSON.stringify(docs.map(({ looks }) => looks))).toContain('egress.refused')
  expect(await lineOf('W2')).toMatchObject({ verdict: 'red' })
  office.clock.set('2026-03-20T01:00:00.000Z')
  const { status } = await rest.ask('/site-visits', { method: 'POST', as: 'admin', body: { day: '2026-01-01', visits: 1, failed: 0 } })
  expect(status).toBe(403)
}, 120_000)

test('a record answers for a person, for as long as it is not void', async () => {
  const enter = (body: object, as = 'secretary') =>
    rest.ask('/inspections', { method: 'POST', as, body: { title: '自查', kind: 'sheet', inspectedOn: '2026-03-10', ...body } })
  expect(await lineOf('M4')).toMatchObject({ verdict: 'person', answeredBy: '' })
  const { totalDocs } = await office.payload.count({ collection: 'inspections' })
  for (const [body, code] of [
    [{ sheetLine: 'M4' }, 'inspection.line'],
    [{ verdict: 'passed' }, 'inspection.line'],
    [{}, 'inspection.line'],
    [{ sheetLine: 'M4', verdict: 'failed' }, 'inspection.findings'],
    [{ sheetLine: 'M4', verdict: 'failed', findings: '买粉', remediedOn: '2026-03-09' }, 'inspection.remedied'],
  ] as const) {
    const answer = await enter(body)
    expect([answer.status, codesOf(answer)]).toEqual([400, [code]])
  }
  expect((await enter({ sheetLine: 'M4', verdict: 'passed' }, 'author')).status).toBe(403)
  expect((await office.payload.count({ collection: 'inspections' })).totalDocs).toBe(totalDocs)
  const made = (await enter({ sheetLine: 'M4', verdict: 'passed' })).body.doc as { id: string; uid: string; by: string }
  expect(await lineOf('M4')).toMatchObject({ verdict: 'green', answeredBy: made.uid })
  // Whoever entered it looked, unless it says otherwise.
  expect(made.by).toBe('秘书')
  // It is no inspection the annual report counts.
  expect((await book()).report.figures).toMatchObject({ contentInspections: 0, securityInspections: 0 })
  await rest.ask(`/inspections/${made.id}`, { method: 'PATCH', as: 'secretary', body: { isVoid: true, voidReason: '误登' } })
  expect(await lineOf('M4')).toMatchObject({ verdict: 'person' })
})

test('it is downloaded as PDF by whoever is logged in', async () => {
  const { inspectSheetPdf } = await import('../../src/yearbook/sheet/inspectSheet.ts')
  const { bytes, name } = await inspectSheetPdf({ req: await office.as('author') })
  expect([name, bytes.subarray(0, 5).toString()]).toEqual(['政府网站与政务新媒体自查表-2026-03-20.pdf', '%PDF-'])
  expect((await rest.ask('/inspections/sheet-pdf', { as: 'author' })).status).toBe(200)
  expect((await rest.ask('/inspections/sheet-pdf')).status).toBe(401)
})

test('on the command line: the year as lines and JSON, the sheet as lines and PDF', async () => {
  const year = await runFabu(['year', '2026', '--json'])
  expect([year.code, year.err]).toEqual([0, ''])
  const { published: by, rule } = await book()
  expect(JSON.parse(year.out.trim().split('\n').at(-1) ?? '')).toMatchObject({ published: by, rule })
  const lines = await runFabu(['year', '2026'])
  expect(lines.out).toContain('更新 / freshness')
  expect(lines.out).toContain('✗ T2-STATED')
  expect((await runFabu(['year', '2026', '--origin', 'none'])).code).toBe(1)
  const file = path.join(office.folder, 'sheet.pdf')
  // A line fails: the exit code says so, and the file is there all the same.
  const sheetRun = await runFabu(['inspect-sheet', '--pdf', file])
  expect([sheetRun.code, sheetRun.out.trim()]).toEqual([1, `✓ ${file}`])
  expect(readFileSync(file).subarray(0, 5).toString()).toBe('%PDF-')
  expect((await runFabu(['inspect-sheet'])).out).toMatch(/✗ W5 {2}互动回应差/)
}, 120_000)
