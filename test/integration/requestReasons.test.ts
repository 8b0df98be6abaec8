import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { Request as RequestRow } from '../../src/payload-types.ts'
import { checkCases } from '../../src/verify/checkCases.ts'
import { openOffice, type TestOffice } from '../support/office.ts'
import { codeOf, codesOf, type Rest, restOf } from '../support/rest.ts'

/** Art. 35: what is asked for too much or too often takes reasons; unreasonable ones end it, reasonable ones may put the reply off. */
let office: TestOffice
let rest: Rest

beforeAll(async () => {
  office = await openOffice({ start: '2026-03-02T01:00:00.000Z' })
  rest = restOf(office)
})
afterAll(() => office.close())

const person = { name: '申请人甲', proofKind: '居民身份证', proofNumber: '310101199001011234', telephone: '021-12345678' }
const post = (path: string, body: object, as = 'secretary') => rest.ask(`/requests${path}`, { method: 'POST', as, body })
const on = (day: string) => office.clock.set(`${day}T02:00:00.000Z`)
async function register(wanted: string): Promise<RequestRow> {
  on('2026-03-02')
  const { status, body } = await post('/register', { channel: 'counter', applicantType: 'person', arrivedOn: '2026-03-02', wanted, person })
  expect(status).toBe(200)
  return body as unknown as RequestRow
}
const note = ({ id }: RequestRow, body: object, as?: string) => post(`/${id}/clock`, body, as)
const row = async ({ id }: RequestRow) => (await office.payload.findByID({ collection: 'requests', id, depth: 0 })) as RequestRow
const draft = ({ id }: RequestRow) => post(`/${id}/reply`, { outcome: 'excessive', words: '理由不合理，不予处理。' })
async function agreeAll(request: RequestRow) {
  for (const as of ['reviewer', 'head', 'publisher']) {
    const { hash } = (await row(request)).reply as unknown as { hash: string }
    expect((await post(`/${request.id}/decide`, { decision: 'agree', hash }, as)).status).toBe(200)
  }
}
const asked = { type: 'reasonsAsked', day: '2026-03-03', until: '2026-03-12', words: '本月第 40 件，请说明理由' }
const given = { type: 'reasonsGiven', day: '2026-03-10', words: '用于学位论文' }
const delay = {
  type: 'delayAgreed',
  day: '2026-03-20',
  until: '2026-05-29',
  words: '数量大，期限内无法答复，已书面告知',
  agreedBy: '秘书处负责人',
}

describe('is not left undealt with', () => {
  test('before reasons were asked for, and while they may yet come; the clock runs on meanwhile', async () => {
    const request = await register('大量一')
    expect(codesOf(await draft(request))).toEqual(['request.reasonsNotAsked'])
    on('2026-03-12')
    expect((await note(request, asked)).body).toMatchObject({ state: 'running', dueOn: '2026-03-30' })
    expect(codesOf(await draft(request))).toEqual(['request.reasonsHaveTime'])
    expect(codesOf(await note(request, { ...asked, day: '2026-03-12', until: '2026-03-20' }))).toEqual(['request.reasonsAsked'])
    on('2026-03-13')
    expect((await draft(request)).status).toBe(200)
    await agreeAll(request)
    const served = await post(`/${request.id}/serve`, { day: '2026-03-13', how: 'counter', proof: '签收单' })
    expect(served.body).toMatchObject({ outcome: 'excessive', row: 'r5_4', isLate: false })
  })
  test('by a reply that was written without the reasons that came in', async () => {
    const request = await register('大量二')
    on('2026-03-13')
    await note(request, asked)
    expect((await draft(request)).status).toBe(200)
    expect((await note(request, { ...given, day: '2026-03-13' })).body).toMatchObject({ reply: null })
    // What they say is for people to judge: an unreasonable reason ends it all the same.
    expect((await draft(request)).status).toBe(200)
  })
})

describe('a reply is put off', () => {
  test('to the day the applicant was told, once, for reasons that were given', async () => {
    const request = await register('大量三')
    on('2026-03-20')
    expect(codesOf(await note(request, given))).toEqual(['request.reasonsNotAsked'])
    expect(codesOf(await note(request, delay))).toEqual(['request.reasonsNotGiven'])
    await note(request, asked)
    expect(codesOf(await note(request, delay))).toEqual(['request.reasonsNotGiven'])
    await note(request, given)
    expect(codesOf(await note(request, { ...delay, until: '2026-03-30' }))).toEqual(['request.delayUntil'])
    expect((await note(request, delay)).body).toMatchObject({ state: 'running', dueOn: '2026-05-29', isDueProvisional: false })
    expect(codesOf(await draft(request))).toEqual(['request.reasonsAccepted'])
    expect(codesOf(await note(request, delay))).toEqual(['request.delayedOnce'])
    const extended = { type: 'extended', day: '2026-03-20', days: 20, words: '复杂', agreedBy: '负责人' }
    expect(codesOf(await note(request, extended))).toEqual(['request.delayed'])
    expect(codesOf(await note(request, { ...asked, day: '2026-03-20', until: '2026-03-30' }))).toEqual(['request.reasonsAccepted'])

    on('2026-05-29')
    await post(`/${request.id}/reply`, { outcome: 'disclosed', words: '现予公开。' })
    await agreeAll(request)
    const served = await post(`/${request.id}/serve`, { day: '2026-05-29', how: 'counter', proof: '签收单' })
    expect(served.body).toMatchObject({ outcome: 'disclosed', isLate: false, dueOn: '2026-05-29' })
  })
  test('not once the time of Art. 33 is over', async () => {
    const request = await register('大量四')
    on('2026-03-31')
    await note(request, asked)
    await note(request, given)
    expect(codesOf(await note(request, { ...delay, day: '2026-03-31' }))).toEqual(['request.delayLate'])
  })
})

test.each([
  ['reasons asked for without a day', { ...asked, until: undefined }],
  ['reasons asked for without words', { ...asked, words: '' }],
  ['reasons without words', { ...given, words: ' ' }],
  ['a delay to no real day', { ...delay, until: '2026-02-30' }],
  ['a delay nobody agreed to', { ...delay, agreedBy: '' }],
  ['a delay without words', { ...delay, words: null }],
])('%s is refused with its field, and nothing is noted', async (name, body) => {
  const request = await register(name)
  on('2026-03-20')
  const before = await row(request)
  const answer = await note(request, body)
  expect([answer.status, codeOf(answer)]).toEqual([400, 'input.refused'])
  expect(await row(request)).toEqual(before)
})

test('is noted by the secretariat alone, by one of two at once, with who agreed, and the chain holds the row', async () => {
  const request = await register('大量五')
  on('2026-03-20')
  expect((await note(request, asked, 'author')).status).toBe(403)
  await note(request, asked)
  await note(request, given)
  const both = await Promise.all([note(request, delay), note(request, { ...delay, until: '2026-06-01' })])
  expect(both.map(({ status }) => status).sort()).toEqual([200, 409])
  const { docs } = await office.payload.find({ collection: 'case-events', where: { type: { equals: 'delayAgreed' } }, limit: 0 })
  const own = docs.filter(({ subject }) => subject === request.uid)
  expect(own.map(({ body }) => JSON.parse(body).data.agreedBy)).toEqual(['秘书处负责人'])
  const derived = await rest.ask(`/requests/${request.id}/derive`, { as: 'secretary' })
  expect((derived.body as { due: string }).due).toBe((await row(request)).dueOn)
  expect((derived.body as { lines: string[] }).lines.at(-1)).toContain('第三十五条')
  expect(await checkCases({ payload: office.payload })).toMatchObject({ faults: [] })
})
