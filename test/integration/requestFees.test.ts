import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { Request as RequestRow } from '../../src/payload-types.ts'
import { openOffice, type TestOffice } from '../support/office.ts'
import { codeOf, codesOf, type Rest, restOf } from '../support/rest.ts'

/** Fees for processing information (国办函〔2020〕109号): counted from the records, asked one way, held against what is paid and what is served. */
let office: TestOffice
let rest: Rest

beforeAll(async () => {
  office = await openOffice({ start: '2026-03-02T01:00:00.000Z' })
  rest = restOf(office)
})
afterAll(() => office.close())

const person = { name: '申请人甲', proofKind: '居民身份证', proofNumber: '310101199001011234', telephone: '021-12345678' }
const other = { ...person, name: '申请人乙', proofNumber: '310101199001015678' }
const application = { channel: 'counter', applicantType: 'person', arrivedOn: '2026-03-02', wanted: '2025 年领事保护经费决算', person }
const post = (path: string, body: object, as = 'secretary') => rest.ask(`/requests${path}`, { method: 'POST', as, body })
const on = (day: string) => office.clock.set(`${day}T02:00:00.000Z`)
let asked = 0
async function register(more: object = {}): Promise<RequestRow> {
  asked += 1
  const { status, body } = await post('/register', { ...application, wanted: `第 ${asked} 件`, ...more })
  expect(status).toBe(200)
  return body as unknown as RequestRow
}
const note = ({ id }: RequestRow, body: object) => post(`/${id}/clock`, body)
const row = async ({ id }: RequestRow) => (await office.payload.findByID({ collection: 'requests', id, depth: 0 })) as RequestRow
const feeOf = async (request: RequestRow) =>
  ((await row(request)).clock as { type: string; fee?: Record<string, unknown> }[]).find(({ fee }) => fee)?.fee
async function agreed({ id }: RequestRow, outcome = 'disclosed') {
  await post(`/${id}/reply`, { outcome, words: '答复如下。' })
  for (const as of ['reviewer', 'head', 'publisher']) {
    const { hash } = (await row({ id } as RequestRow)).reply as unknown as { hash: string }
    expect((await post(`/${id}/decide`, { decision: 'agree', hash }, as)).status).toBe(200)
  }
}
const serve = ({ id }: RequestRow, day: string) => post(`/${id}/serve`, { day, how: 'counter', proof: '签收单' })
const byPiece = { type: 'feeAsked', by: 'piece', day: '2026-03-31' }
const byPages = { type: 'feeAsked', by: 'pages', pages: 100, day: '2026-03-31' }

describe('a fee by piece', () => {
  /** Twelve of one applicant in March, of which the last arrived first; others in between count for nobody else. */
  let mine: RequestRow[]
  beforeAll(async () => {
    on('2026-03-31')
    await register({ arrivedOn: '2026-02-28' })
    mine = []
    for (let index = 0; index < 11; index += 1) {
      mine.push(await register({ arrivedOn: '2026-03-31' }))
      await register({ arrivedOn: '2026-03-31', person: other })
    }
    mine.unshift(await register({ arrivedOn: '2026-03-30' }))
    // By web, and never confirmed: it was not received, and counts in no month.
    await register({ channel: 'web', arrivedOn: '2026-03-30' })
    // Ended, it was asked for all the same.
    await post(`/${mine[1]?.id}/end`, { outcome: 'withdrawn', day: '2026-03-31', words: '来电撤回' })
  })

  test('is counted from the applications of the same applicant that came before it in the month of receipt', async () => {
    const [, , , , , , , , , tenth, eleventh, twelfth] = mine as Required<RequestRow>[]
    expect(codesOf(await note(tenth as RequestRow, byPiece))).toEqual(['request.feeFree'])
    expect((await note(twelfth as RequestRow, byPiece)).body).toMatchObject({
      feeAskedOn: '2026-03-31',
      feeAskedYuan: 100,
      state: 'waitsForFee',
    })
    expect(await feeOf(twelfth as RequestRow)).toEqual({
      by: 'piece',
      month: '2026-03',
      before: 11,
      pieces: 1,
      counted: mine.slice(0, 11).map(({ number }) => number),
      reason: '',
      yuan: 100,
      lines: [{ from: 12, to: 12, count: 1, yuan: 100, sum: 100 }],
    })
    // What others asked for in the same month costs nothing.
    expect((await feeOf(eleventh as RequestRow)) ?? null).toBeNull()
  })

  test('counted otherwise or split takes a reason, and what was split counts so for the next', async () => {
    const eleventh = mine[10] as RequestRow
    for (const more of [{ before: 5 }, { pieces: 3 }]) expect(codeOf(await note(eleventh, { ...byPiece, ...more }))).toBe('input.refused')
    expect((await row(eleventh)).feeAskedOn || '').toBe('')
    // Ten stand before it: the same number typed is no other number.
    const split = { ...byPiece, before: 10, pieces: 3, words: '含三项互不相关的内容' }
    expect((await note(eleventh, split)).body).toMatchObject({ feeAskedYuan: 300 })
    const next = await register({ arrivedOn: '2026-03-31' })
    expect((await note(next, byPiece)).status).toBe(200)
    // Ten, three pieces of the eleventh, and the twelfth.
    expect(await feeOf(next)).toMatchObject({ before: 14, yuan: 100 })
  })

  test('is told on the desk before anybody clicks', async () => {
    const { deskOf } = await import('../../src/disclosure/request/deskOf.ts')
    const fresh = await register({ arrivedOn: '2026-03-31' })
    const { clock } = await deskOf({ req: await office.as('secretary'), id: String(fresh.id) })
    const [piece, pages] = clock.filter(({ body }) => body.type === 'feeAsked')
    expect(piece?.hints[0]?.zh).toContain('2026-03 同一申请人在本件之前 15 件')
    expect(piece?.hints[0]?.zh).toContain('本件为第 16 件，按件 100 元')
    expect([piece?.more[0]?.initial, pages?.body.by]).toEqual(['15', 'pages'])
  })
})

describe('a fee that was asked for', () => {
  test('is asked one way, paid whole, and nothing is served before', async () => {
    on('2026-03-31')
    const request = await register({ arrivedOn: '2026-03-31', person: other })
    await agreed(request)
    expect((await note(request, byPages)).body).toMatchObject({ feeAskedYuan: 700, dueOn: '' })
    expect(codesOf(await note(request, byPiece))).toContain('request.feeOneWay')
    expect(codesOf(await note(request, byPages))).toEqual(['request.feeOnce'])
    expect(codesOf(await serve(request, '2026-03-31'))).toEqual(['request.feeUnpaid'])
    const { deskOf } = await import('../../src/disclosure/request/deskOf.ts')
    const { replying } = await deskOf({ req: await office.as('secretary'), id: String(request.id) })
    expect(replying.find(({ verb }) => verb === 'serveReply')?.reasons.map(({ code }) => code)).toEqual(['request.feeUnpaid'])
    for (const yuan of [undefined, '700', null, Number.NaN])
      expect((await note(request, { type: 'feePaid', day: '2026-03-31', yuan })).status).toBe(400)
    for (const yuan of [699, 701, -700])
      expect(codesOf(await note(request, { type: 'feePaid', day: '2026-03-31', yuan }))).toEqual(['request.feeAmount'])
    expect((await note(request, { type: 'feePaid', day: '2026-03-31', yuan: 700 })).body).toMatchObject({
      feePaidOn: '2026-03-31',
      feePaidYuan: 700,
      state: 'running',
    })
    expect((await serve(request, '2026-03-31')).status).toBe(200)
  })

  test('may be taken back with a reason, and is then asked no more', async () => {
    on('2026-03-31')
    const request = await register({ arrivedOn: '2026-03-31', person: other })
    await agreed(request)
    await note(request, byPages)
    expect((await note(request, { type: 'feeTakenBack', day: '2026-03-31' })).status).toBe(400)
    expect((await note(request, { type: 'feeTakenBack', day: '2026-03-31', words: '页数有误' })).body).toMatchObject({
      feeAskedOn: '',
      feeAskedYuan: null,
      state: 'running',
      dueOn: request.dueOn,
    })
    expect((await serve(request, '2026-03-31')).status).toBe(200)
  })

  test('and not paid in time ends the application, and no sooner', async () => {
    on('2026-03-31')
    const request = await register({ arrivedOn: '2026-03-31', person: other })
    await note(request, byPages)
    on('2026-04-29')
    expect(codesOf(await post(`/${request.id}/end`, { outcome: 'notPaid', day: '2026-04-29', words: '逾期' }))).toEqual([
      'request.stillTime',
    ])
    on('2026-04-30')
    expect((await post(`/${request.id}/end`, { outcome: 'notPaid', day: '2026-04-30', words: '逾期' })).body).toMatchObject({ row: 'r6_2' })
  })

  test('twice in one moment is asked once', async () => {
    on('2026-03-31')
    const request = await register({ arrivedOn: '2026-03-31', person: other })
    const both = await Promise.all([note(request, byPages), note(request, { ...byPiece, before: 40, words: '含往来信件' })])
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409])
  })
})

test.each([
  [{ by: 'weight' }, 'by'],
  [{ by: 'pages' }, 'pages'],
  [{ by: 'pages', pages: 1.5 }, 'pages'],
  [{ by: 'pages', pages: -1 }, 'pages'],
  [{ by: 'pages', pages: '40' }, 'pages'],
  [{ by: 'pages', pages: 100_001 }, 'pages'],
  [{ by: 'piece', pieces: 0 }, 'pieces'],
  [{ by: 'piece', pieces: {} }, 'pieces'],
  [{ by: 'piece', before: -1 }, 'before'],
])('%p is no fee: %s', async (more, path) => {
  on('2026-03-31')
  const request = await register({ arrivedOn: '2026-03-31', person: other })
  const { status, body } = await note(request, { type: 'feeAsked', day: '2026-03-31', ...more })
  expect([status, JSON.stringify(body).includes(`"path":"${path}"`)]).toEqual([400, true])
  expect((await row(request)).feeAskedOn || '').toBe('')
})

test('and every row is what its chain tells', async () => {
  const { checkCases } = await import('../../src/verify/checkCases.ts')
  expect((await checkCases({ payload: office.payload })).faults).toEqual([])
})
