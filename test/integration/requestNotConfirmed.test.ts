import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { keepAlarms } from '../../src/disclosure/alarms/keepAlarms.ts'
import { eraseDue } from '../../src/disclosure/person/eraseDue.ts'
import { setDeadlines } from '../../src/jobs/setDeadlines.ts'
import type { Request as RequestRow } from '../../src/payload-types.ts'
import { makeReport } from '../../src/report/makeReport.ts'
import { openOffice, type TestOffice } from '../support/office.ts'
import { codesOf, type Rest, restOf } from '../support/rest.ts'

/** An application by web, post or fax that its applicant never confirms: it was not received, is set aside, counts nowhere, and comes back when they do. */
let office: TestOffice
let rest: Rest

beforeAll(async () => {
  office = await openOffice({ start: '2026-03-02T01:00:00.000Z' })
  rest = restOf(office)
})
afterAll(() => office.close())

const person = { name: '申请人甲', proofKind: '居民身份证', proofNumber: '310101199001011234', telephone: '021-12345678' }
const application = { channel: 'web', applicantType: 'person', arrivedOn: '2026-03-02', wanted: '2025 年领事保护经费决算', person }
const post = (path: string, body: object, as = 'secretary') => rest.ask(`/requests${path}`, { method: 'POST', as, body })
const on = (day: string) => office.clock.set(`${day}T02:00:00.000Z`)
const register = async (more: object = {}) => (await post('/register', { ...application, ...more })).body as unknown as RequestRow
const tried = ({ id }: RequestRow, day: string) => post(`/${id}/contact`, { day, by: 'telephone', words: '电话无人接听' })
const aside = ({ id }: RequestRow, day: string, as?: string) => post(`/${id}/set-aside`, { day, words: '两次联系未获确认' }, as)
const row = async ({ id }: RequestRow) => (await office.payload.findByID({ collection: 'requests', id, depth: 0 })) as RequestRow
const desk = async ({ id }: RequestRow) => {
  const { deskOf } = await import('../../src/disclosure/request/deskOf.ts')
  return deskOf({ req: await office.as('secretary'), id: String(id) })
}
const counted = async (year: number) => {
  const { tables, figures } = await makeReport({ payload: office.payload, year, origin: 'live' })
  return [tables[3].new[6], tables[3].carry_in[6], tables[3].total[6], tables[3].carry_out[6], figures.requests]
}
/** Not confirmed, tried on two days, and waited for. */
async function given(more: object = {}): Promise<RequestRow> {
  on('2026-03-10')
  const request = await register(more)
  await tried(request, '2026-03-04')
  await tried(request, '2026-03-06')
  on('2026-03-30')
  expect((await aside(request, '2026-03-30')).status).toBe(200)
  return request
}

test('is set aside once it was tried on two days, and fifteen working days have gone by', async () => {
  on('2026-03-27')
  const request = await register()
  expect(codesOf(await aside(request, '2026-03-27'))).toEqual(['request.attempts'])
  // Before it arrived nobody could have asked; twice on one day is one attempt.
  for (const day of ['2026-02-27', '2026-03-04', '2026-03-04']) expect((await tried(request, day)).status).toBe(200)
  expect(codesOf(await aside(request, '2026-03-27'))).toEqual(['request.attempts'])
  const [offered] = (await desk(request)).replying.filter(({ verb }) => verb === 'setAside')
  expect(offered?.reasons.map(({ code }) => code)).toEqual(['request.attempts'])
  await tried(request, '2026-03-06')
  expect(codesOf(await aside(request, '2026-03-27'))).toEqual(['request.stillTime'])
  on('2026-03-30')
  expect(codesOf(await aside(request, '2026-03-31'))).toEqual(['request.future'])
  expect(codesOf(await aside(request, '2026-03-01'))).toEqual(['request.beforeArrival'])
  expect((await post(`/${request.id}/set-aside`, { day: '2026-03-30' })).status).toBe(400)
  expect((await aside(request, '2026-03-30', 'reviewer')).status).toBe(403)
  expect((await aside(request, '2026-03-30')).body).toMatchObject({ state: 'notConfirmed', closedOn: '2026-03-30', receivedOn: '' })
  expect(codesOf(await aside(request, '2026-03-30'))).toEqual(['request.setAside'])
})

test('only what waits for the applicant’s word: what was received is replied to or ended', async () => {
  on('2026-03-30')
  const request = await register({ channel: 'counter' })
  await tried(request, '2026-03-04')
  await tried(request, '2026-03-06')
  expect(codesOf(await aside(request, '2026-03-30'))).toEqual(['request.notToConfirm'])
  expect((await desk(request)).replying.map(({ verb }) => verb)).not.toContain('setAside')
  await post(`/${request.id}/end`, { outcome: 'withdrawn', day: '2026-03-30', words: '来电撤回' })
})

test('counts nowhere, is asked nothing more, and raises nothing', async () => {
  const before = [await counted(2026), await counted(2027)]
  const request = await given()
  expect([await counted(2026), await counted(2027)]).toEqual(before)
  for (const [verb, body] of [
    ['clock', { type: 'extended', day: '2026-03-30', days: 5, words: 'x', agreedBy: 'y' }],
    ['reply', { outcome: 'disclosed', words: 'x' }],
    ['end', { outcome: 'withdrawn', day: '2026-03-30', words: 'x' }],
  ] as const)
    expect([verb, codesOf(await post(`/${request.id}/${verb}`, body))]).toEqual([verb, ['request.setAside']])
  on('2026-12-20')
  await setDeadlines({ payload: office.payload })
  await keepAlarms({ payload: office.payload })
  const where = { record: { equals: request.uid } }
  expect((await office.payload.count({ collection: 'alarms', where })).totalDocs).toBe(0)
  expect(await row(request)).toMatchObject({ state: 'notConfirmed', dueOn: '' })
  const { allWaiting } = await import('../../src/admin/allWaiting.ts')
  const { applications } = await allWaiting({ req: await office.as('secretary') })
  expect(applications.filter(({ title }) => title.startsWith(request.number))).toEqual([])
  expect((await desk(request)).clock.map(({ body, verb }) => body.type ?? verb)).toEqual(['received', 'noteContact'])
})

test('comes back when the applicant confirms after all: received on that day, and counted so', async () => {
  const request = await given()
  const [cameBefore] = await counted(2026)
  on('2026-04-10')
  expect((await post(`/${request.id}/clock`, { type: 'received', day: '2026-04-10' })).body).toMatchObject({
    state: 'running',
    receivedOn: '2026-04-10',
    closedOn: '',
    dueOn: '2026-05-12',
  })
  expect((await counted(2026))[0]).toBe(Number(cameBefore) + 1)
  expect((await post(`/${request.id}/end`, { outcome: 'withdrawn', day: '2026-04-10', words: '来电撤回' })).status).toBe(200)
})

test('two at once set it aside once', async () => {
  on('2026-03-30')
  const request = await register()
  await tried(request, '2026-03-04')
  await tried(request, '2026-03-06')
  const both = await Promise.all([aside(request, '2026-03-30'), aside(request, '2026-03-30')])
  expect(both.map(({ status }) => status).sort()).toEqual([200, 409])
})

test('who asked is erased by the same times as of every application that ended', async () => {
  const request = await given({ proof: Buffer.from('scan').toString('base64') })
  const kept = async () =>
    (await office.payload.find({ collection: 'applicants', where: { request: { equals: request.uid } }, depth: 0 })).docs[0]
  on('2026-04-29')
  await eraseDue({ payload: office.payload })
  expect((await kept())?.proof).not.toBe('')
  on('2026-04-30')
  await eraseDue({ payload: office.payload })
  expect([(await kept())?.proof, (await kept())?.box !== '']).toEqual(['', true])
})

test('and every row is what its chain tells', async () => {
  const { checkCases } = await import('../../src/verify/checkCases.ts')
  expect((await checkCases({ payload: office.payload })).faults).toEqual([])
})
