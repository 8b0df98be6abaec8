import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { keepAlarms } from '../../src/disclosure/alarms/keepAlarms.ts'
import { type CaseEventRow, checkCase } from '../../src/disclosure/cases/caseEvent.ts'
import { askAddress } from '../../src/disclosure/elsewhere/askAddress.ts'
import { lookElsewhere } from '../../src/disclosure/elsewhere/lookElsewhere.ts'
import type { Elsewhere } from '../../src/payload-types.ts'
import { verify } from '../../src/verify/verify.ts'
import { yearbookOf } from '../../src/yearbook/yearbookOf.ts'
import { openOffice, type TestOffice } from '../support/office.ts'
import { codesOf, type Rest, restOf } from '../support/rest.ts'

/** What stands elsewhere, budgets, criticism, and the filing and review of documents: at the door, and what is late of them. */
let office: TestOffice
let rest: Rest
let unit: string
let site: Server
let base: string
let answer = 200

beforeAll(async () => {
  office = await openOffice({ start: '2026-03-20T01:00:00.000Z' })
  rest = restOf(office)
  unit = Object.values(office.ids.units)[0] ?? ''
  site = createServer((request, response) => {
    if (request.url === '/moved') return void response.writeHead(302, { Location: '/page' }).end()
    if (request.url === '/inward') return void response.writeHead(302, { Location: 'http://169.254.169.254/' }).end()
    if (request.url === '/round') return void response.writeHead(302, { Location: '/round' }).end()
    response.writeHead(answer).end('页面')
  })
  await new Promise<void>((resolve) => site.listen(0, '127.0.0.1', resolve))
  base = `http://127.0.0.1:${(site.address() as AddressInfo).port}`
  process.env.FABU_ALLOWED_HOSTS = new URL(base).host
})
afterAll(async () => {
  delete process.env.FABU_ALLOWED_HOSTS
  site.closeAllConnections()
  site.close()
  await office.close()
})

const enter = (collection: string, body: object, as = 'secretary') =>
  rest.ask(`/${collection}`, { method: 'POST', as, body: { unit, ...body } })
async function entered(collection: string, body: object) {
  const { status, body: told } = await enter(collection, body)
  expect([status, status === 201 ? '' : JSON.stringify(told)]).toEqual([201, ''])
  return (told as { doc: { id: string; uid: string } }).doc
}
const change = (collection: string, id: string, body: object) =>
  rest.ask(`/${collection}/${id}`, { method: 'PATCH', as: 'secretary', body })
const elsewhere = (id: string) => office.payload.findByID({ collection: 'elsewhere', id, depth: 0 }) as Promise<Elsewhere>
const due = async () => (await yearbookOf({ payload: office.payload, year: 2026, origin: 'live' })).due
const sheetLine = async (key: string) =>
  ((await rest.ask('/inspections/sheet', { as: 'author' })).body.lines as { key: string; verdict: string; evidence: string[] }[]).find(
    (line) => line.key === key,
  )
const events = async (uid: string) => {
  const where = { subject: { equals: uid } }
  const { docs } = await office.payload.find({ collection: 'case-events', where, sort: 'seq', limit: 0, pagination: false, depth: 0 })
  expect(checkCase(docs as unknown as CaseEventRow[])).toEqual([])
  return docs.map(({ type }) => type)
}

async function alarmsOn(record: string) {
  const { docs } = await office.payload.find({ collection: 'alarms', where: { record: { equals: record } }, sort: 'firstSeenAt', depth: 0 })
  return docs.map((alarm) => ({ ...alarm, outlet: alarm.outlet || null, passedAt: alarm.passedAt ?? null }))
}

test('an address is asked through the filter, also where it leads', async () => {
  answer = 200
  expect(await askAddress(`${base}/page`)).toEqual({ isAlive: true, result: '200' })
  expect(await askAddress(`${base}/moved`)).toEqual({ isAlive: true, result: '200' })
  expect(await askAddress(`${base}/inward`)).toEqual({ isAlive: false, result: 'refused' })
  expect(await askAddress(`${base}/round`)).toEqual({ isAlive: false, result: 'redirects' })
  expect(await askAddress('http://127.0.0.1:1/')).toEqual({ isAlive: false, result: 'refused' })
  answer = 404
  expect(await askAddress(`${base}/page`)).toEqual({ isAlive: false, result: '404' })
})

test('what is published elsewhere is looked at every week, dead after two days of no answer, and alive again', async () => {
  answer = 200
  const made = await entered('elsewhere', {
    title: '采购目录',
    art20Item: 9,
    place: '市政府采购网',
    address: `${base}/page`,
    lookState: 'alive',
  })
  expect(await elsewhere(made.id)).toMatchObject({ lookState: null })
  expect(await sheetLine('P7')).toMatchObject({ verdict: 'person' })
  expect(await lookElsewhere({ payload: office.payload })).toBe(1)
  expect(await elsewhere(made.id)).toMatchObject({ lookState: 'alive', lookResult: '200', checkedOn: '2026-03-20' })
  office.clock.set('2026-03-26T01:00:00.000Z')
  expect(await lookElsewhere({ payload: office.payload })).toBe(0)
  answer = 404
  office.clock.set('2026-03-27T01:00:00.000Z')
  expect(await lookElsewhere({ payload: office.payload })).toBe(1)
  // Called twice in a day, it asks once.
  expect(await lookElsewhere({ payload: office.payload })).toBe(0)
  expect(await elsewhere(made.id)).toMatchObject({ lookState: 'suspect', lookResult: '404', deadSince: '2026-03-27' })
  expect(await due()).toEqual([])
  office.clock.set('2026-03-28T01:00:00.000Z')
  await lookElsewhere({ payload: office.payload })
  expect(await elsewhere(made.id)).toMatchObject({ lookState: 'dead', deadSince: '2026-03-27', checkedOn: '2026-03-28' })
  expect(await due()).toMatchObject([{ kind: 'elsewhere', title: '采购目录', unit: '新闻处', dueOn: '2026-03-27', isLate: true }])
  expect(await sheetLine('P7')).toMatchObject({ verdict: 'amber', evidence: ['采购目录：自 2026-03-27 不可访问'] })
  // The secretariat is alarmed, once, until it stands again.
  expect(await keepAlarms({ payload: office.payload })).toEqual({ raised: 1, closed: 0 })
  expect(await keepAlarms({ payload: office.payload })).toEqual({ raised: 0, closed: 0 })
  expect(await alarmsOn(made.uid)).toMatchObject([
    { state: 'open', kind: 'deadElsewhere', title: '采购目录', address: `${base}/page`, code: '404', outlet: null, passedAt: null },
  ])
  answer = 200
  office.clock.set('2026-03-29T01:00:00.000Z')
  await lookElsewhere({ payload: office.payload })
  expect(await elsewhere(made.id)).toMatchObject({ lookState: 'alive', deadSince: '' })
  expect(await keepAlarms({ payload: office.payload })).toEqual({ raised: 0, closed: 1 })
  expect(await alarmsOn(made.uid)).toMatchObject([{ state: 'settled', settledAs: 'passed', passedAt: '2026-03-29T01:00:00.000Z' }])
  expect(await due()).toEqual([])
  expect(await events(made.uid)).toEqual(['entered', 'addressAsked', 'addressAsked', 'addressAsked', 'addressAsked'])
  // Another address begins unlooked at; what is void is not asked.
  await change('elsewhere', made.id, { address: `${base}/moved` })
  expect(await elsewhere(made.id)).toMatchObject({ lookState: null, checkedOn: '' })
  await change('elsewhere', made.id, { isVoid: true, voidReason: '重复' })
  expect(await lookElsewhere({ payload: office.payload })).toBe(0)
})

test('what changed while it was asked is left alone', async () => {
  const made = await entered('elsewhere', { title: '规划', art20Item: 3, place: '市规划网', address: `${base}/page` })
  const ask = async () => {
    await change('elsewhere', made.id, { address: `${base}/other` })
    return { isAlive: false, result: '404' }
  }
  expect(await lookElsewhere({ payload: office.payload, ask })).toBe(0)
  expect(await elsewhere(made.id)).toMatchObject({ lookState: null, address: `${base}/other` })
  await change('elsewhere', made.id, { isVoid: true, voidReason: '重复' })
})

test('verify holds what the clock wrote against the chain', async () => {
  const faults = async () => (await verify({ payload: office.payload })).faults
  expect(await faults()).toEqual([])
  const { docs } = await office.payload.find({ collection: 'elsewhere', sort: 'title', limit: 1, depth: 0 })
  const [row] = docs
  const write = (lookResult: string | null | undefined) =>
    office.payload.db.updateOne({ collection: 'elsewhere', id: row?.id ?? '', data: { lookResult: lookResult ?? '' } })
  await write('299')
  expect(await faults()).toHaveLength(1)
  await write(row?.lookResult)
  expect(await faults()).toEqual([])
})

test.each<[string, object, string[]]>([
  ['elsewhere', { title: 'x', art20Item: 16, place: 'x', address: 'https://a.cn' }, []],
  ['elsewhere', { title: 'x', art20Item: 1, place: 'x', address: 'http://10.0.0.1/' }, []],
  ['elsewhere', { title: 'x', art20Item: 1, place: 'x' }, []],
  ['budgets', { year: 2026, kind: 'budget', body: 'x', level: 'office' }, ['budget.due']],
  ['budgets', { year: 2026, kind: 'budget', body: 'x', level: 'office', dueOn: '2026-03-01', publishedOn: '2026-03-01' }, ['budget.place']],
  ['criticisms', { subject: 'x', source: 'audit', by: 'x', receivedOn: '2026-03-02', words: 'x', dueOn: '2026-03-01' }, ['criticism.due']],
  [
    'criticisms',
    { subject: 'x', source: 'audit', by: 'x', receivedOn: '2026-03-02', words: 'x', dueOn: '2026-03-09', answeredOn: '2026-03-01' },
    ['criticism.early', 'criticism.answer'],
  ],
  ['documents', { title: 'x', kind: 'normative', formedOn: '2026-03-02', decision: 'proactive', filingState: 'toFile' }, ['document.term']],
])('%s refuse %j', async (collection, body, codes) => {
  const slug = collection as 'budgets'
  const { totalDocs } = await office.payload.count({ collection: slug })
  const told = await enter(collection, body)
  expect(told.status).toBe(400)
  if (codes.length > 0) expect(codesOf(told)).toEqual(codes)
  expect((await office.payload.count({ collection: slug })).totalDocs).toBe(totalDocs)
})

test('what is late of budgets, criticism and documents stands on the dashboard until it is done', async () => {
  const late = { year: 2026, kind: 'budget', level: 'below', body: '外事服务中心', approvedOn: '2026-02-09' }
  const budget = await entered('budgets', late)
  expect(await office.payload.findByID({ collection: 'budgets', id: budget.id, depth: 0 })).toMatchObject({ dueOn: '2026-03-01' })
  const criticism = {
    subject: '信息更新不及时',
    source: 'inspection',
    by: '市政府办公厅',
    receivedOn: '2026-03-02',
    words: '通报',
    dueOn: '2026-04-10',
  }
  const told = await entered('criticisms', criticism)
  const paper = await entered('documents', {
    title: '规范',
    kind: 'normative',
    formedOn: '2024-03-02',
    decision: 'proactive',
    disclosedOn: '2024-03-03',
    filingState: 'toFile',
    filingDueOn: '2024-03-20',
    // In force until a day to come.
    repealedOn: '2029-03-02',
  })
  const kinds = async () => (await due()).map(({ kind, title, isLate }) => [kind, title, isLate])
  expect(await kinds()).toEqual([
    ['filing', '规范', true],
    ['review', '规范', true],
    ['budget', '2026年预算 外事服务中心', true],
    ['criticism', '信息更新不及时', false],
  ])
  expect((await change('budgets', budget.id, { publishedOn: '2026-03-29', address: 'https://www.example.gov.cn/budget' })).status).toBe(200)
  expect((await change('criticisms', told.id, { answer: '已整改', answeredOn: '2026-03-28' })).status).toBe(200)
  const done = { filingState: 'filed', filedOn: '2024-03-25', reviewState: 'kept', reviewedOn: '2026-03-01' }
  expect((await change('documents', paper.id, done)).status).toBe(200)
  expect(await due()).toEqual([])
  expect(await events(told.uid)).toEqual(['entered', 'changed'])
  expect((await enter('budgets', late, 'author')).status).toBe(403)
})

test('a case is due to be answered by the day the court says, a duty by its own, each with its unit, until it is answered', async () => {
  const today = '2026-09-01'
  office.clock.set(`${today}T01:00:00.000Z`)
  const opened = { title: '不服答复', kind: 'review', openedOn: '2026-08-20' }
  for (const [path, day] of [
    ['answerDueOn', '2026-08-19'],
    ['answeredOn', '2026-08-19'],
  ])
    expect(codesOf(await enter('lawsuits', { ...opened, [path as string]: day }))).toEqual(['lawsuit.early'])
  const suit = await entered('lawsuits', { ...opened, answerDueOn: '2026-08-30' })
  const duty = await entered('duties', { year: 2026, period: 'q3', task: '报送第三季度数据', dueOn: '2026-09-20' })
  const of = async () =>
    (await due())
      .filter(({ kind }) => kind === 'lawsuit' || kind === 'duty')
      .map(({ kind, uid, isLate, unit }) => [kind, uid, isLate, unit !== ''])
  expect(await of()).toEqual([
    ['lawsuit', suit.uid, true, true],
    ['duty', duty.uid, false, true],
  ])
  expect((await change('lawsuits', suit.id, { answeredOn: today })).status).toBe(200)
  expect((await change('duties', duty.id, { answer: 'none' })).status).toBe(200)
  expect(await of()).toEqual([])
})
