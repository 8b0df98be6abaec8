import { readFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { countCalls, watch } from '../../bench/countCalls.ts'
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
      if (collection === 'outlets' && key !== 'weibo')
        await office.payload.update({ collection, id, data: { mode: 'live' }, req: await office.as('admin') })
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
  const calls = await countCalls(async () => void (await book()))
  for (let index = 0; index < 20; index++) await published('2026-03-01', { language: 'fr' })
  expect(await countCalls(async () => void (await book()))).toBe(calls)
  expect(calls).toBeLessThan(80)
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

test('a record answers for a person, for as long as it is not void', async () => {
  const enter = (body: object, as = 'secretary') =>
    rest.ask('/inspections', { method: 'POST', as, body: { title: '自查', kind: 'sheet', inspectedOn: '2026-03-10', by: '何静', ...body } })
  expect(await lineOf('W2')).toMatchObject({ verdict: 'person', answeredBy: '' })
  const { totalDocs } = await office.payload.count({ collection: 'inspections' })
  for (const [body, code] of [
    [{ sheetLine: 'W2' }, 'inspection.line'],
    [{ verdict: 'passed' }, 'inspection.line'],
    [{}, 'inspection.line'],
    [{ sheetLine: 'W2', verdict: 'failed' }, 'inspection.findings'],
    [{ sheetLine: 'W2', verdict: 'failed', findings: '打不开', remediedOn: '2026-03-09' }, 'inspection.remedied'],
  ] as const) {
    const answer = await enter(body)
    expect([answer.status, codesOf(answer)]).toEqual([400, [code]])
  }
  expect((await enter({ sheetLine: 'W2', verdict: 'passed' }, 'author')).status).toBe(403)
  expect((await office.payload.count({ collection: 'inspections' })).totalDocs).toBe(totalDocs)
  const made = (await enter({ sheetLine: 'W2', verdict: 'passed' })).body.doc as { id: string; uid: string }
  expect(await lineOf('W2')).toMatchObject({ verdict: 'green', answeredBy: made.uid })
  // It is no inspection the annual report counts.
  expect((await book()).report.figures).toMatchObject({ contentInspections: 0, securityInspections: 0 })
  await rest.ask(`/inspections/${made.id}`, { method: 'PATCH', as: 'secretary', body: { isVoid: true, voidReason: '误登' } })
  expect(await lineOf('W2')).toMatchObject({ verdict: 'person' })
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
