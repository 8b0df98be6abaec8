import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { Request as RequestRow } from '../../src/payload-types.ts'
import { openOffice, type TestOffice } from '../support/office.ts'
import { codeOf, type Rest, restOf } from '../support/rest.ts'

/** What the secretariat's desk shows of an application: how its deadline is counted, what it may repeat. */
let office: TestOffice
let rest: Rest

beforeAll(async () => {
  office = await openOffice({ start: '2026-03-02T01:00:00.000Z' })
  rest = restOf(office)
})
afterAll(() => office.close())

const person = { name: '申请人甲', proofKind: '居民身份证', proofNumber: '310101199001011234', telephone: '021-12345678' }
const application = { channel: 'counter', applicantType: 'person', arrivedOn: '2026-03-02', wanted: '2025 年领事保护经费决算', person }
const post = (path: string, body: object, as = 'secretary') => rest.ask(`/requests${path}`, { method: 'POST', as, body })
const register = async (more: object = {}) => (await post('/register', { ...application, ...more })).body as unknown as RequestRow
const view = (request: RequestRow, what: string, as = 'secretary') => rest.ask(`/requests/${request.id}/${what}`, { as })

describe('the deadline, day by day', () => {
  test('is counted as the law says, with its articles', async () => {
    const request = await register({ wanted: '逐日' })
    const { status, body } = await view(request, 'derive', 'auditor')
    expect([status, body.due, body.isProvisional]).toEqual([200, '2026-03-30', false])
    const lines = body.lines as string[]
    expect(lines[0]).toMatch(/^2026-03-02 {2}收到（《条例》第三十一条）/)
    expect(lines).toContain('2026-03-07    – 非工作日 / off')
    expect(lines.at(-1)).toBe('2026-03-30  届满 / due')
    await post(`/${request.id}/clock`, { type: 'correctionAsked', day: '2026-03-02', until: '2026-03-20', words: '请明确' })
    expect((await view(request, 'derive')).body).toMatchObject({
      due: null,
      lines: expect.arrayContaining([expect.stringMatching(/等待补正/)]),
    })
  })
  test('is no deadline before the applicant has confirmed', async () => {
    const request = await register({ channel: 'web', wanted: '未确认' })
    expect((await view(request, 'derive')).body).toMatchObject({ due: null, lines: [expect.stringMatching(/第三十一条/)] })
  })
})

describe('what it may repeat', () => {
  test('is told by numbers alone: the same words, and the same applicant', async () => {
    const other = { ...person, name: '申请人乙', proofNumber: '310101199001015678' }
    const first = await register({ wanted: '出访团组数' })
    const same = await register({ wanted: '“出访” 团组数。', person: other })
    const third = await register({ wanted: '与众不同', person: other })
    expect((await view(same, 'like', 'reviewer')).body).toEqual({ sameWords: [first.number], sameApplicant: [third.number] })
    const { body } = await view(first, 'like')
    expect(body.sameWords).toEqual([same.number])
    expect(body.sameApplicant).not.toContain(same.number)
    expect(body.sameApplicant).not.toContain(first.number)
  })
})

test('neither is for others, nor of what is not there', async () => {
  const request = await register({ wanted: '门外' })
  for (const what of ['derive', 'like']) {
    expect([what, (await view(request, what, 'author')).status]).toEqual([what, 403])
    expect([what, (await rest.ask(`/requests/${request.id}/${what}`)).status]).toEqual([what, 401])
    expect(codeOf(await rest.ask(`/requests/999999/${what}`, { as: 'secretary' }))).toBe('request.none')
  }
})
