import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { Fault } from '../../src/verify/fault.ts'
import { isMongo, openOffice, type TestOffice } from '../support/office.ts'
import { type Raw, rawDatabase } from '../support/rawDatabase.ts'
import { type Rest, restOf } from '../support/rest.ts'

/** What was done with an application, what counts in the annual report, and the report that was signed: changed in the database itself, each is found. */
let office: TestOffice
let rest: Rest
let raw: Raw

const post = (path: string, body: object = {}, as = 'secretary') => rest.ask(path, { method: 'POST', as, body })
const on = (day: string) => office.clock.set(`${day}T02:00:00.000Z`)
const person = { name: '申请人甲', proofKind: '居民身份证', proofNumber: '310101199001011234', telephone: '021-12345678' }

async function register(wanted: string): Promise<string> {
  const body = { channel: 'counter', applicantType: 'person', arrivedOn: '2026-03-02', wanted, person, form: '纸质', unit: '新闻处' }
  const made = await post('/requests/register', body)
  expect(made.status).toBe(200)
  return String(made.body.id)
}
async function draft(id: string, outcome = 'disclosed') {
  const { body } = await post(`/requests/${id}/reply`, { outcome, words: '现予公开。' })
  return (body as { reply: { hash: string } }).reply.hash
}

beforeAll(async () => {
  office = await openOffice({ start: '2026-03-02T01:00:00.000Z' })
  rest = restOf(office)
  raw = rawDatabase(office)
  on('2026-03-05')
  const replied = await register('已答复')
  const hash = await draft(replied)
  for (const as of ['reviewer', 'head', 'publisher']) await post(`/requests/${replied}/decide`, { decision: 'agree', hash }, as)
  await post(`/requests/${replied}/serve`, { day: '2026-03-05', how: 'counter', proof: '签收单' })
  const waiting = await register('待审')
  await post(`/requests/${waiting}/decide`, { decision: 'agree', hash: await draft(waiting) }, 'reviewer')
  const corrected = await register('补正')
  await post(`/requests/${corrected}/clock`, { type: 'correctionAsked', day: '2026-03-05', until: '2026-03-10', words: '请明确' })
  const asked = await register('征求意见')
  await post(`/requests/${asked}/clock`, { type: 'thirdPartyAsked', day: '2026-03-05' })
  await post('/requests/register', { channel: 'web', applicantType: 'company', arrivedOn: '2026-03-03', wanted: '网上', person })
  const gone = await register('撤回')
  await post(`/requests/${gone}/end`, { outcome: 'withdrawn', day: '2026-03-05', words: '撤回' })
  const activity = await post('/activities', { kind: 'training', title: '培训', heldOn: '2026-03-01' })
  const { id } = activity.body.doc as { id: string }
  await rest.ask(`/activities/${id}`, { method: 'PATCH', as: 'secretary', body: { isVoid: true, voidReason: '重复' } })
  for (const key of ['licence', 'penalty', 'coercion', 'fees', 'staff']) await post('/statements', { year: 2025, key, value: 0 })
  const made = await post('/annual-reports', { year: 2025, general: '本年发布{published}篇。', problems: '有待改进。' })
  const report = String((made.body.doc as { id: string }).id)
  const { sha256 } = (await post(`/annual-reports/${report}/ask`)).body
  expect((await post(`/annual-reports/${report}/confirm`, { hash: sha256 }, 'publisher')).status).toBe(200)
  expect((await post(`/annual-reports/${report}/note`, { words: '更正' })).status).toBe(200)
}, 120_000)
afterAll(async () => {
  await raw.close()
  await office.close()
})

async function faults(): Promise<Fault[]> {
  const { checkCases } = await import('../../src/verify/checkCases.ts')
  return (await checkCases({ payload: office.payload })).faults
}
const keyOf = (row: Record<string, unknown>) => row[isMongo ? '_id' : 'id']
const named = (name: string) => (isMongo ? name : name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`))

test('what nobody touched has no faults, later too, and verify counts the cases', async () => {
  const { verify } = await import('../../src/verify/verify.ts')
  const result = await verify({ payload: office.payload })
  expect(result.faults).toEqual([])
  expect(result.cases).toBe(6 + 1 + 5 + 1 + 1)
  on('2026-09-01')
  expect(await faults()).toEqual([])
  on('2026-03-05')
})

test('every column of every event is found, and an event that was taken out', async () => {
  const rows = await raw.rows('case-events')
  const [row] = rows.filter(({ type }) => type === 'replyAgreed')
  const missed: string[] = []
  for (const column of (await raw.columns('case-events')).filter((name) => !['__v', '_id', 'id'].includes(name))) {
    const value = row?.[column]
    const other = typeof value === 'number' ? value + 1 : value instanceof Date ? new Date(0) : `${String(value)}x`
    await raw.write('case-events', keyOf(row ?? {}), column, column === 'at' && !isMongo ? '2020-01-01T00:00:00.000Z' : other)
    if ((await faults()).length === 0) missed.push(column)
    await raw.write('case-events', keyOf(row ?? {}), column, value)
  }
  expect(missed).toEqual([])
  for (const seq of [1, 2]) {
    const taken = rows.find((one) => one.subject === row?.subject && one.seq === seq) ?? {}
    await raw.remove('case-events', keyOf(taken))
    expect([seq, (await faults()).length > 0]).toEqual([seq, true])
    await raw.insert('case-events', taken)
  }
  expect(await faults()).toEqual([])
}, 120_000)

describe('a column of a row', () => {
  const yes = isMongo ? true : 1
  const json = (value: unknown) => (isMongo ? value : JSON.stringify(value))
  test.each<[string, string, string, unknown]>([
    ['requests', '已答复', 'outcome', 'notHeld'],
    ['requests', '已答复', 'row', 'r6_3'],
    ['requests', '已答复', 'rowReason', '口径'],
    ['requests', '已答复', 'closedOn', '2025-12-31'],
    ['requests', '已答复', 'receivedOn', '2025-12-31'],
    ['requests', '已答复', 'dueOn', '2026-12-31'],
    ['requests', '已答复', 'isLate', yes],
    ['requests', '已答复', 'state', 'running'],
    ['requests', '已答复', 'replyNumber', '1'],
    ['requests', '已答复', 'number', '2026-9999'],
    ['requests', '已答复', 'applicantType', 'company'],
    ['requests', '已答复', 'channel', 'web'],
    ['requests', '已答复', 'arrivedOn', '2026-03-01'],
    ['requests', '已答复', 'origin', 'sample'],
    ['requests', '已答复', 'wanted', '别的'],
    ['requests', '已答复', 'form', '电子'],
    ['requests', '已答复', 'unit', '别处'],
    ['requests', '已答复', 'isOral', yes],
    ['requests', '已答复', 'needsHelp', yes],
    ['requests', '已答复', 'likeness', 'x'],
    ['requests', '已答复', 'clock', json([])],
    ['requests', '待审', 'reply', json(null)],
    ['requests', '待审', 'row', 'r1'],
    ['requests', '待审', 'closedOn', '2026-03-05'],
    ['requests', '补正', 'dueOn', '2026-03-30'],
    ['requests', '补正', 'state', 'running'],
    ['requests', '征求意见', 'state', 'running'],
    ['requests', '征求意见', 'isDueProvisional', yes],
    ['requests', '网上', 'state', 'running'],
    ['requests', '撤回', 'state', 'replied'],
    ['requests', '撤回', 'outcome', 'other'],
    ['activities', '培训', 'heldOn', '2025-03-01'],
    ['activities', '培训', 'kind', 'exchange'],
    ['activities', '培训', 'isVoid', isMongo ? false : 0],
    ['activities', '培训', 'origin', 'sample'],
    ['annual-reports', '', 'canonical', '{}'],
    ['annual-reports', '', 'sha256', 'f'.repeat(64)],
    ['annual-reports', '', 'confirmedByName', '王五'],
    ['annual-reports', '', 'confirmedBy', 'x'],
    ['annual-reports', '', 'askedBy', 'x'],
    ['annual-reports', '', 'signedAt', isMongo ? new Date(0) : '2020-01-01T00:00:00.000Z'],
    ['annual-reports', '', 'state', 'draft'],
    ['annual-reports', '', 'general', '别的'],
    ['annual-reports', '', 'text', 'x'],
    ['annual-reports', '', 'notes', json([])],
  ])('%s %s: %s is found', async (table, wanted, column, value) => {
    const rows = await raw.rows(table)
    const row = rows.find((one) => !wanted || one.wanted === wanted || one.title === wanted) ?? {}
    await raw.write(table, keyOf(row), named(column), value)
    const found = await faults()
    await raw.write(table, keyOf(row), named(column), row[named(column)] ?? null)
    expect(found.map(({ record }) => record)).toEqual(expect.arrayContaining([`${table}/${String(row.uid)}`]))
    expect(await faults()).toEqual([])
  })
})

test('a row that was taken out, put in, or lost its chain is found', async () => {
  for (const table of ['requests', 'activities', 'statements', 'annual-reports']) {
    const [row = {}] = await raw.rows(table)
    await raw.remove(table, keyOf(row))
    expect((await faults()).map(({ record, problem }) => [record, problem])).toEqual([
      [`${table}/${String(row.uid)}`, 'its row is missing'],
    ])
    await raw.insert(table, row)
    const events = (await raw.rows('case-events')).filter(({ subject }) => subject === row.uid)
    for (const event of events) await raw.remove('case-events', keyOf(event))
    expect((await faults()).map(({ problem }) => problem)).toEqual(['no event tells of it'])
    for (const event of events) await raw.insert('case-events', event)
  }
  expect(await faults()).toEqual([])
})

test('who asked is found missing, emptied and put back after erasing', async () => {
  const { eraseDue } = await import('../../src/disclosure/person/eraseDue.ts')
  const ended = (await raw.rows('requests')).find(({ wanted }) => wanted === '撤回') ?? {}
  const about = async () => (await raw.rows('applicants')).find(({ request }) => request === ended.uid) ?? {}
  const problems = async () => (await faults()).map(({ record, problem }) => [record, problem])
  const whole = await about()
  await raw.remove('applicants', keyOf(whole))
  expect(await problems()).toEqual([[`requests/${String(ended.uid)}`, 'who asked is missing, and was not erased']])
  await raw.insert('applicants', whole)
  await raw.write('applicants', keyOf(whole), 'box', '')
  expect(await problems()).toEqual([[`requests/${String(ended.uid)}`, 'who asked was emptied, and no event tells of it']])
  await raw.write('applicants', keyOf(whole), 'box', whole.box)
  expect(await problems()).toEqual([])
  on('2031-06-01')
  expect((await eraseDue({ payload: office.payload })).persons).toBeGreaterThan(0)
  expect(await problems()).toEqual([])
  const emptied = await about()
  for (const column of ['box', 'proof', 'sameAs']) {
    await raw.write('applicants', keyOf(emptied), named(column), 'x')
    expect([column, await problems()]).toEqual([column, [[`requests/${String(ended.uid)}`, 'who asked was erased, and is there']]])
    await raw.write('applicants', keyOf(emptied), named(column), '')
  }
  await raw.write('applicants', keyOf(emptied), 'request', 'nobody')
  expect((await problems()).map(([, problem]) => problem)).toEqual(['it is of no application'])
  await raw.write('applicants', keyOf(emptied), 'request', emptied.request)
  expect(await problems()).toEqual([])
  on('2026-03-05')
})

test('a chain that was shortened, with its row to match, is found by a checkpoint', async () => {
  const { everyLink } = await import('../../src/verify/checkpoint/chains.ts')
  const chains = new Set<string>()
  for await (const { chain } of everyLink(office.payload)) if (chain.startsWith('case-events/')) chains.add(chain)
  expect(chains.size).toBe(14)
})
