import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { allWaiting } from '../../src/admin/allWaiting.ts'
import { isDuplicate } from '../../src/database/inTransaction.ts'
import { keepAlarms } from '../../src/disclosure/alarms/keepAlarms.ts'
import { type CaseEventRow, checkCase } from '../../src/disclosure/cases/caseEvent.ts'
import { verify } from '../../src/verify/verify.ts'
import { yearbookOf } from '../../src/yearbook/yearbookOf.ts'
import { openOffice, type TestOffice } from '../support/office.ts'
import { codesOf, type Rest, restOf } from '../support/rest.ts'

/** Until when the rows of registers are answered, mended and made public, where that follows from other days: set with the row, told when late, and counted again. */
let office: TestOffice
let rest: Rest
let unit: string

beforeAll(async () => {
  office = await openOffice({ start: '2026-12-10T01:00:00.000Z' })
  rest = restOf(office)
  unit = Object.values(office.ids.units)[0] ?? ''
})
afterAll(() => office.close())

type Row = { id: string; uid: string } & Record<string, unknown>
const enter = (collection: string, body: object) => rest.ask(`/${collection}`, { method: 'POST', as: 'secretary', body: { unit, ...body } })
async function entered(collection: string, body: object): Promise<Row> {
  const { status, body: told } = await enter(collection, body)
  expect([status, status === 201 ? '' : JSON.stringify(told)]).toEqual([201, ''])
  return (told as { doc: Row }).doc
}
const change = (collection: string, { id }: Row, body: object) =>
  rest.ask(`/${collection}/${id}`, { method: 'PATCH', as: 'secretary', body })
const read = async (collection: string, { id }: Row) => (await rest.ask(`/${collection}/${id}`, { as: 'author' })).body
const on = (day: string) => office.clock.set(`${day}T01:00:00.000Z`)
const dueNow = async () => (await yearbookOf({ payload: office.payload, year: 2026, origin: 'live' })).due
const waits = async (as: string) => (await allWaiting({ req: await office.as(as) })).due
const alarmsOn = async ({ uid }: Row) =>
  (await office.payload.find({ collection: 'alarms', where: { record: { equals: uid } }, sort: 'firstSeenAt', depth: 0 })).docs.map(
    ({ kind, state }) => `${kind} ${state}`,
  )
const typesOf = async ({ uid }: Row) => {
  const where = { subject: { equals: uid } }
  const { docs } = await office.payload.find({ collection: 'case-events', where, sort: 'seq', limit: 0, pagination: false, depth: 0 })
  expect(checkCase(docs as unknown as CaseEventRow[])).toEqual([])
  return docs.map(({ type }) => type)
}

const inspected = { title: '内容检测', kind: 'content', inspectedOn: '2026-12-01', findings: '链接失效' }

describe('what an inspection found', () => {
  test('is to be mended by a day, waits, alarms once it is late, and ends when it is mended', async () => {
    const row = await entered('inspections', inspected)
    expect(row).toMatchObject({ state: 'open', dueOn: '2026-12-22', isDueProvisional: false })
    expect(await dueNow()).toMatchObject([{ kind: 'finding', title: '内容检测', unit: '新闻处', dueOn: '2026-12-22', isLate: false }])
    expect(await waits('secretary')).toMatchObject([
      { zh: '检测发现问题的整改（新闻处）：期限 2026-12-22', href: `/admin/collections/inspections/${row.id}` },
    ])
    expect(await waits('author')).toEqual([])
    on('2026-12-22')
    await keepAlarms({ payload: office.payload })
    expect(await alarmsOn(row)).toEqual([])
    on('2026-12-23')
    await keepAlarms({ payload: office.payload })
    expect(await alarmsOn(row)).toEqual(['overdue open'])
    // What has an alarm is told there once.
    expect(await waits('secretary')).toEqual([])
    const { alarms } = await allWaiting({ req: await office.as('secretary') })
    expect(alarms).toMatchObject([{ title: '内容检测', zh: '登记事项已逾期。检测发现问题的整改：期限 2026-12-22。' }])
    expect((await change('inspections', row, { remediedOn: '2026-12-23', remedy: '已修复' })).status).toBe(200)
    expect(await read('inspections', row)).toMatchObject({ state: 'mended', dueOn: '2026-12-22' })
    await keepAlarms({ payload: office.payload })
    expect(await alarmsOn(row)).toEqual(['overdue settled'])
    expect(await dueNow()).toEqual([])
  })

  test('takes neither state nor day from a client, and no day before it was found', async () => {
    const row = await entered('inspections', { ...inspected, findings: '', state: 'mended', dueOn: '2030-01-01', isDueProvisional: true })
    expect(row).toMatchObject({ state: 'clean', isDueProvisional: false })
    expect(row.dueOn ?? null).toBeNull()
    const answer = await enter('inspections', { ...inspected, mendBy: '2026-11-30' })
    expect([answer.status, codesOf(answer)]).toEqual([400, ['inspection.due']])
    expect((await enter('inspections', { ...inspected, mendBy: '明天' })).status).toBe(400)
  })

  test('has a provisional day where the calendar is not out, which is counted again by a limit of the office and by the calendar', async () => {
    on('2026-12-28')
    const row = await entered('inspections', { ...inspected, inspectedOn: '2026-12-28' })
    expect(row).toMatchObject({ dueOn: '2027-01-18', isDueProvisional: true })
    const set = await entered('inspections', { ...inspected, inspectedOn: '2026-12-28', mendBy: '2027-01-08' })
    expect(set).toMatchObject({ dueOn: '2027-01-08', isDueProvisional: false })
    const limit = { limit: 'mend', from: '2026-12-28', value: 5, source: '本机关规定' }
    expect((await rest.ask('/sheet-limits', { method: 'POST', as: 'secretary', body: limit })).status).toBe(201)
    expect(await read('inspections', row)).toMatchObject({ dueOn: '2027-01-04', isDueProvisional: true })
    expect(await waits('secretary')).toMatchObject([
      { zh: '检测发现问题的整改（新闻处）：期限 2027-01-04（暂定）' },
      { href: expect.any(String) },
    ])
    const message = await entered('messages', { subject: '问', kind: 'consult', source: 'web', receivedOn: '2026-12-28', unit: undefined })
    expect(message).toMatchObject({ dueOn: '2026-12-31', isDueProvisional: false })
    const late = await entered('messages', { subject: '投诉', kind: 'complaint', source: 'web', receivedOn: '2026-12-28', unit: undefined })
    expect(late).toMatchObject({ dueOn: '2027-01-04', isDueProvisional: true })
    const document = await entered('documents', { title: '办法', kind: 'policy', formedOn: '2026-12-10' })
    expect(document).toMatchObject({ dueOn: '2027-01-07', isDueProvisional: true })
    const calendar = { year: 2027, status: 'official', source: '国办发明电〔2026〕8号', off: '2027-01-01\n2027-01-04' }
    expect((await rest.ask('/calendars', { method: 'POST', as: 'secretary', body: calendar })).status).toBe(201)
    expect(await read('inspections', row)).toMatchObject({ dueOn: '2027-01-06', isDueProvisional: false })
    expect(await read('inspections', set)).toMatchObject({ dueOn: '2027-01-08' })
    expect(await read('messages', late)).toMatchObject({ dueOn: '2027-01-06', isDueProvisional: false })
    expect(await read('documents', document)).toMatchObject({ dueOn: '2027-01-11', isDueProvisional: false })
    expect(await typesOf(row)).toEqual(['entered', 'dueAnew', 'dueAnew'])
    expect(await typesOf(set)).toEqual(['entered'])
    for (const one of [row, set]) await change('inspections', one, { isVoid: true, voidReason: '误登' })
    await change('documents', document, { isVoid: true, voidReason: '误登' })
  })
})

test('a document that was changed after it was public is to be public anew, and so once', async () => {
  on('2027-02-01')
  const row = await entered('documents', { title: '细则', kind: 'policy', formedOn: '2027-01-12', disclosedOn: '2027-01-13' })
  expect((await change('documents', row, { changedOn: '2027-01-18' })).status).toBe(200)
  expect(await read('documents', row)).toMatchObject({ dueOn: '2027-02-09', changeDueOn: '2027-02-15' })
  expect(await dueNow()).toMatchObject([{ kind: 'change', title: '细则', dueOn: '2027-02-15', isLate: false }])
  for (const [body, code] of [
    [{ changedOn: '2027-01-11' }, 'document.earlyChanged'],
    [{ changeDisclosedOn: '2027-01-17' }, 'document.unchanged'],
    [{ changedOn: '2027-01-13', changeDisclosedOn: '2027-01-14' }, 'document.firstDisclosed'],
    [{ changedOn: '2027-02-02' }, 'register.ahead'],
  ] as const) {
    const answer = await change('documents', row, body)
    expect([answer.status, codesOf(answer)]).toEqual([400, [code]])
  }
  expect((await change('documents', row, { changeDisclosedOn: '2027-01-20' })).status).toBe(200)
  expect(await dueNow()).toEqual([])
})

test('a problem of a report is due by the end of the year after, and bears the day it was answered', async () => {
  const row = await entered('improvements', { year: 2026, words: '解读形式单一。', answeredOn: '2020-01-01' })
  expect(row).toMatchObject({ dueOn: '2027-12-31', answeredOn: '' })
  const early = await change('improvements', row, { dueOn: '2026-12-31' })
  expect([early.status, codesOf(early)]).toEqual([400, ['improvement.due']])
  expect((await change('improvements', row, { dueOn: '2027-01-31' })).status).toBe(200)
  expect(await dueNow()).toMatchObject([{ kind: 'improvement', title: '解读形式单一。', dueOn: '2027-01-31', isLate: true }])
  await keepAlarms({ payload: office.payload })
  expect(await alarmsOn(row)).toEqual(['overdue open'])
  expect((await change('improvements', row, { state: 'done', done: '增加了图解。' })).status).toBe(200)
  expect(await read('improvements', row)).toMatchObject({ answeredOn: '2027-02-01', dueOn: '2027-01-31' })
  await keepAlarms({ payload: office.payload })
  expect(await alarmsOn(row)).toEqual(['overdue settled'])
  await change('improvements', row, { state: 'open' })
  expect((await read('improvements', row)).answeredOn).toBe('')
  await change('improvements', row, { isVoid: true, voidReason: '误登' })
})

describe('a number a unit states', () => {
  const body = { year: 2026, key: 'licence', value: 3 }

  test('is there once, also where four state it at the same moment', async () => {
    await rest.tokenOf('secretary')
    const answers = await Promise.all([1, 2, 3, 4].map(() => enter('statements', body)))
    expect(answers.map(({ status }) => status).filter((status) => status === 201)).toHaveLength(1)
    for (const { status } of answers) expect([201, 400, 409]).toContain(status)
    const { docs } = await office.payload.find({ collection: 'statements', where: { key: { equals: 'licence' } } })
    expect(docs).toHaveLength(1)
    // The database itself holds it, whoever comes by another way.
    const { id: _, uid: __, ...first } = docs[0] as unknown as Row
    const data = { ...first, uid: 'another', unit }
    const refused = await office.payload.db.create({ collection: 'statements', data }).then(
      () => null,
      (error: unknown) => error,
    )
    expect(isDuplicate(refused)).toBe(true)
  })

  test('is refused a second time in words, frees its place when it is void, and cannot take one back', async () => {
    const again = await enter('statements', body)
    expect([again.status, codesOf(again)]).toEqual([400, ['statement.twice']])
    const [first] = (await office.payload.find({ collection: 'statements', where: { key: { equals: 'licence' } }, depth: 0 })).docs
    await change('statements', first as never, { isVoid: true, voidReason: '误报' })
    await entered('statements', body)
    const back = await change('statements', first as never, { isVoid: false })
    expect([back.status, codesOf(back)]).toEqual([400, ['statement.twice']])
    await entered('statements', { ...body, unit: null })
    expect(codesOf(await enter('statements', { ...body, unit: null }))).toEqual(['statement.twice'])
    await entered('statements', { ...body, year: 2025 })
  })
})

test('verify holds all of it against the chains', async () => {
  expect((await verify({ payload: office.payload })).faults).toEqual([])
})
