import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { FrozenReport } from '../../src/report/frozen.ts'
import { makeReport } from '../../src/report/makeReport.ts'
import { openOffice, type TestOffice } from '../support/office.ts'
import { codeOf, codesOf, type Rest, reasonsOf, restOf } from '../support/rest.ts'

/** Numbers of a report that two people put in the place of counted ones: asked for, refused, confirmed, void; and a report signed with one. */
let office: TestOffice
let rest: Rest
let id: string

beforeAll(async () => {
  office = await openOffice({ start: '2023-01-10T01:00:00.000Z' })
  rest = restOf(office)
  for (const key of ['licence', 'penalty', 'coercion', 'fees', 'staff']) await post('/statements', { year: 2022, key, value: 0 })
  const made = await post('/annual-reports', { year: 2022, general: '征集{consultations}期。', problems: '公开内容有待丰富。' })
  id = String((made.body.doc as { id: string }).id)
})
afterAll(() => office.close())

const post = (path: string, body: object = {}, as = 'secretary') => rest.ask(path, { method: 'POST', as, body })
const override = (body: object, as = 'secretary') => post(`/annual-reports/${id}/override`, body, as)
const settle = (one: string, verb: string, body: object = {}, as = 'publisher') => post(`/report-overrides/${one}/${verb}`, body, as)
const act = (verb: string, body: object = {}, as = 'secretary') => post(`/annual-reports/${id}/${verb}`, body, as)
const made = () => makeReport({ payload: office.payload, year: 2022, origin: 'live' })
const stored = async () => (await office.payload.count({ collection: 'report-overrides' })).totalDocs
const chain = async (subject: unknown) =>
  (
    await office.payload.find({ collection: 'case-events', where: { subject: { equals: subject } }, sort: 'seq', pagination: false })
  ).docs.map(({ type, personName }) => [type, personName])
async function asked(of: string, value: number, as = 'secretary'): Promise<{ id: string; uid: string }> {
  const answer = await override({ of, value, reason: '登记遗漏，见会议纪要' }, as)
  expect(answer.status).toBe(200)
  return answer.body as { id: string; uid: string }
}
async function faults() {
  const { checkCases } = await import('../../src/verify/checkCases.ts')
  return (await checkCases({ payload: office.payload })).faults
}

test.each<[string, object, string, number, string]>([
  ['a number that is none', { of: 'T3.r9.0', value: 1, reason: '一' }, 'secretary', 400, 'input.refused'],
  ['no number at all', { value: 1, reason: '一' }, 'secretary', 400, 'input.refused'],
  ['less than nothing', { of: 'consultations', value: -1, reason: '一' }, 'secretary', 400, 'input.refused'],
  ['a part of one', { of: 'consultations', value: 1.5, reason: '一' }, 'secretary', 400, 'input.refused'],
  ['words', { of: 'consultations', value: '4', reason: '一' }, 'secretary', 400, 'input.refused'],
  ['what is counted anyway', { of: 'consultations', value: 0, reason: '一' }, 'secretary', 400, 'input.refused'],
  ['no reason', { of: 'consultations', value: 4, reason: ' ' }, 'secretary', 400, 'reason.needed'],
  ['somebody who writes no report', { of: 'consultations', value: 4, reason: '一' }, 'author', 403, 'report.forbidden'],
  ['somebody who only reads', { of: 'consultations', value: 4, reason: '一' }, 'auditor', 403, 'report.forbidden'],
])('%s is refused, and nothing is stored', async (_, body, as, status, code) => {
  const answer = await override(body, as)
  expect([answer.status, codeOf(answer)]).toEqual([status, code])
  expect(await stored()).toBe(0)
})

test('nobody writes one but by asking, and a stranger does not get in', async () => {
  const row = { year: 2022, of: 'consultations', counted: 0, value: 9, reason: '一', state: 'confirmed', place: 'x', origin: 'live' }
  expect((await post('/report-overrides', row, 'admin')).status).toBe(403)
  expect((await rest.ask(`/annual-reports/${id}/override`, { method: 'POST', body: {} })).status).toBe(401)
  expect(codeOf(await post('/annual-reports/none/override', { of: 'consultations', value: 4, reason: '一' }))).toBe('report.none')
  expect(await stored()).toBe(0)
})

describe('asked for', () => {
  test('it changes no number, keeps the report from being signed, and waits for another person', async () => {
    const one = await asked('consultations', 4)
    const { figures, overrides, checks } = await made()
    expect([figures.consultations, overrides]).toEqual([0, []])
    expect(checks.filter(({ ok }) => !ok)).toMatchObject([{ id: 'OVERRIDE-consultations', severity: 'error' }])
    expect(codesOf(await act('ask'))).toEqual(['report.OVERRIDE-consultations'])
    const { allWaiting } = await import('../../src/admin/allWaiting.ts')
    expect((await allWaiting({ req: await office.as('publisher') })).reports).toMatchObject([
      { title: '2022 征集意见', zh: '秘书 申请改数：0 → 4' },
    ])
    expect((await allWaiting({ req: await office.as('secretary') })).reports).toEqual([])
    expect(codeOf(await override({ of: 'consultations', value: 5, reason: '一' }, 'publisher'))).toBe('override.there')
    expect([codeOf(await settle(one.id, 'confirm', {}, 'secretary')), codeOf(await settle(one.id, 'confirm', {}, 'author'))]).toEqual([
      'override.samePerson',
      'report.forbidden',
    ])
    expect(codeOf(await settle(one.id, 'refuse', { words: '一' }, 'secretary'))).toBe('override.samePerson')
    expect(codeOf(await settle(one.id, 'refuse'))).toBe('words.needed')
    expect(codeOf(await settle('none', 'confirm'))).toBe('override.none')
    expect((await settle(one.id, 'refuse', { words: '已有记录' })).status).toBe(200)
    expect(codeOf(await settle(one.id, 'confirm'))).toBe('override.state')
    expect(codeOf(await settle(one.id, 'void', { words: '一' }))).toBe('override.state')
    expect(await chain(one.uid)).toEqual([
      ['overrideAsked', '秘书'],
      ['overrideRefused', '签发己'],
    ])
  })

  test('at once by two, one stands', async () => {
    const both = await Promise.all(['secretary', 'publisher'].map((as) => override({ of: 'submissions', value: 3, reason: '一' }, as)))
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409])
    const [kept] = both.filter(({ status }) => status === 200)
    expect((await settle(String(kept?.body.id), 'void', { words: '重复' })).status).toBe(200)
  })

  test('it is not confirmed over another count than it was asked over', async () => {
    const one = await asked('trainings', 6)
    await post('/activities', { kind: 'training', title: '补登', heldOn: '2022-03-01' })
    expect(codeOf(await settle(one.id, 'confirm'))).toBe('override.counted')
    expect((await settle(one.id, 'void', { words: '已补登' }, 'secretary')).status).toBe(200)
  })
})

describe('confirmed', () => {
  test('it stands beside the counted number, with who and why', async () => {
    const one = await asked('consultations', 4)
    expect((await settle(one.id, 'confirm')).status).toBe(200)
    const { figures, overrides, checks } = await made()
    expect(figures.consultations).toBe(4)
    expect(overrides).toMatchObject([
      { of: 'consultations', counted: 0, value: 4, askedByName: '秘书', confirmedByName: '签发己', reason: '登记遗漏，见会议纪要' },
    ])
    expect(checks.filter(({ ok }) => !ok)).toMatchObject([{ id: 'OVERRIDE-consultations', severity: 'warning' }])
    const { reportDeskOf } = await import('../../src/report/reportDeskOf.ts')
    const desk = await reportDeskOf({ req: await office.as('secretary'), id })
    expect(desk.counted).toEqual({ consultations: 0 })
    expect(desk.figures.find(({ key }) => key === 'consultations')?.value).toBe(4)
    expect(desk.overrides.find(({ state }) => state === 'confirmed')?.actions.map(({ verb, allowed }) => [verb, allowed])).toEqual([
      ['voidOverride', true],
    ])
    expect(await reportDeskOf({ req: await office.as('author'), id })).toMatchObject({ askOverride: null })
  })

  test('a failed identity does not pass by it: the report is not signed until all that hangs on it holds', async () => {
    const cells = ['T3.new.0', 'T3.new.6', 'T3.r1.0', 'T3.r1.6', 'T3.total.0', 'T3.total.6', 'requests']
    for (const of of cells) {
      expect((await settle((await asked(of, 1)).id, 'confirm')).status).toBe(200)
      const failing = (await made()).checks.filter(({ ok, severity }) => !ok && severity === 'error').map(({ id: rule }) => rule)
      const isWhole = of === 'T3.total.6' || of === 'requests'
      expect([of, failing.length === 0]).toEqual([of, isWhole])
      expect((await act('ask')).status).toBe(isWhole ? 200 : 409)
    }
  })

  test('it is void with a reason alone, by one person, and may be asked for anew; a signature that was asked for does not outlive it', async () => {
    const { sha256 } = (await act('ask')).body
    const { docs } = await office.payload.find({
      collection: 'report-overrides',
      where: { and: [{ of: { equals: 'consultations' } }, { state: { equals: 'confirmed' } }] },
    })
    const one = String(docs[0]?.id)
    expect(codeOf(await settle(one, 'void'))).toBe('words.needed')
    expect((await settle(one, 'void', { words: '补登后作废' }, 'secretary')).status).toBe(200)
    expect((await made()).figures.consultations).toBe(0)
    expect(codeOf(await act('confirm', { hash: sha256 }, 'publisher'))).toBe('report.changed')
    expect((await settle((await asked('consultations', 5, 'publisher')).id, 'confirm', {}, 'secretary')).status).toBe(200)
    expect((await made()).figures.consultations).toBe(5)
  })

  test('once it is counted otherwise, it is an error until it is asked for anew', async () => {
    await post('/consultations', { title: '迟登记', openFrom: '2022-05-01', openUntil: '2022-05-02' })
    expect(codesOf(await act('ask'))).toEqual(['report.OVERRIDE-consultations'])
    const { docs } = await office.payload.find({
      collection: 'report-overrides',
      where: { and: [{ of: { equals: 'consultations' } }, { state: { equals: 'confirmed' } }] },
    })
    await settle(String(docs[0]?.id), 'void', { words: '重新提出' })
    expect((await settle((await asked('consultations', 5)).id, 'confirm')).status).toBe(200)
  })
})

describe('several at once', () => {
  const cells = ['T4.0', 'T4.4']
  const numbers = cells.map((of) => ({ of, value: 1 }))
  const rows = async () =>
    (await office.payload.find({ collection: 'report-overrides', where: { of: { in: cells } }, sort: 'uid', pagination: false })).docs

  test.each<[string, object, string[]]>([
    ['one is no number', { numbers: [...numbers, { of: 'T9', value: 1 }], reason: '一' }, ['numbers.2.of']],
    [
      'two have values they cannot',
      { numbers: cells.map((of) => ({ of, value: -1 })), reason: '一' },
      ['numbers.0.value', 'numbers.1.value'],
    ],
    ['one stands twice', { numbers: [...numbers, numbers[0]], reason: '一' }, ['numbers']],
    ['one is counted so anyway', { numbers: [...numbers, { of: 'T4.9', value: 0 }], reason: '一' }, ['T4.9']],
    ['one lacks a reason', { numbers: [{ ...numbers[0], reason: '一' }, numbers[1]] }, ['reason']],
    ['there is none', { numbers: [], reason: '一' }, ['numbers']],
    ['a line has no value', { ...numbers[0], more: 'T4.4', reason: '一' }, ['numbers.1.value']],
  ])('none is stored where %s', async (_, body, paths) => {
    const before = await stored()
    const answer = await override(body)
    expect([answer.status, reasonsOf(answer).map(({ path }) => path)]).toEqual([400, paths])
    expect(await stored()).toBe(before)
  })

  test('they wait as one, are confirmed as one by another person, each in its own chain, and the identity holds', async () => {
    const answer = await override({ numbers: [{ ...numbers[0], reason: '复议一件漏登' }, numbers[1]], reason: '合计随之' })
    expect(answer.status).toBe(200)
    expect(answer.body.bundle).toBe(answer.body.uid)
    const { allWaiting } = await import('../../src/admin/allWaiting.ts')
    const waiting = (await allWaiting({ req: await office.as('publisher') })).reports.map(({ zh }) => zh)
    expect(waiting.filter((zh) => zh.includes('改数'))).toEqual(['秘书 申请改数：0 → 1，另有 1 项一并'])
    const { reportDeskOf } = await import('../../src/report/reportDeskOf.ts')
    const desk = await reportDeskOf({ req: await office.as('publisher'), id })
    const shown = desk.overrides.filter(({ of }) => cells.includes(of))
    expect(shown.map(({ actions }) => actions.map(({ label }) => label.zh))).toEqual([
      ['同意改数（一并 2 项）', '不同意改数（一并 2 项）', '作废改数（一并 2 项）'],
      [],
    ])
    expect(codeOf(await override({ numbers: [{ of: 'T4.1', value: 1 }, numbers[1]], reason: '一' }))).toBe('override.there')
    const [first, second] = await rows()
    expect(codeOf(await settle(String(first?.id), 'confirm', {}, 'secretary'))).toBe('override.samePerson')
    // Named by any of them.
    expect((await settle(String(second?.id), 'confirm')).status).toBe(200)
    expect((await rows()).map(({ state, reason }) => [state, reason])).toEqual([
      ['confirmed', '复议一件漏登'],
      ['confirmed', '合计随之'],
    ])
    for (const { uid } of await rows())
      expect(await chain(uid)).toEqual([
        ['overrideAsked', '秘书'],
        ['overrideConfirmed', '签发己'],
      ])
    expect((await made()).checks.filter(({ ok, severity }) => !ok && severity === 'error')).toEqual([])
    expect(await faults()).toEqual([])
  })

  test('they are void as one', async () => {
    const [first] = await rows()
    expect((await settle(String(first?.id), 'void', { words: '已补登' }, 'secretary')).status).toBe(200)
    expect((await rows()).map(({ state }) => state)).toEqual(['void', 'void'])
    expect((await made()).tables[4][4]).toBe(0)
  })

  test('they are typed in as lines below the first, and none is confirmed once one is counted otherwise', async () => {
    const asked = await override({ ...numbers[0], more: 'T4.4 = 1\n\n', reason: '漏登' })
    expect(asked.status).toBe(200)
    await post('/lawsuits', { title: '复议', kind: 'review', openedOn: '2022-02-01', closedOn: '2022-03-01', result: 'corrected' })
    const refused = await settle(String(asked.body.id), 'confirm')
    expect([codeOf(refused), reasonsOf(refused).map(({ path }) => path)]).toEqual(['override.counted', ['T4.4']])
    expect((await settle(String(asked.body.id), 'refuse', { words: '已补登' })).status).toBe(200)
    expect((await made()).tables[4].slice(0, 5)).toEqual([0, 1, 0, 0, 1])
  })
})

describe('signed', () => {
  test('its bytes hold the number, what is counted beside it, who and why', async () => {
    const { sha256 } = (await act('ask')).body
    expect((await act('confirm', { hash: sha256 }, 'publisher')).status).toBe(200)
    const row = await office.payload.findByID({ collection: 'annual-reports', id })
    const frozen = JSON.parse(row.canonical ?? '') as FrozenReport
    expect(frozen.figures.consultations).toBe(5)
    expect(frozen.narrative.general).toEqual(['征集5期。'])
    expect(frozen.overrides.find(({ of }) => of === 'consultations')).toMatchObject({
      counted: 1,
      value: 5,
      askedByName: '秘书',
      confirmedByName: '签发己',
    })
    expect(frozen.overrides).toHaveLength(8)
  })

  test('nothing is overridden or made void any more', async () => {
    expect(codeOf(await override({ of: 'exchanges', value: 1, reason: '一' }))).toBe('report.signed')
    const { docs } = await office.payload.find({ collection: 'report-overrides', where: { state: { equals: 'confirmed' } }, limit: 1 })
    expect(codeOf(await settle(String(docs[0]?.id), 'void', { words: '一' }))).toBe('report.signed')
  })

  test('the year after is held against what was signed, and a difference takes a written reason', async () => {
    office.clock.set('2024-01-10T01:00:00.000Z')
    const next = { payload: office.payload, year: 2023, origin: 'live' } as const
    const failing = async () =>
      (await makeReport(next)).checks.filter(({ id: rule, ok }) => !ok && rule.startsWith('T3-YoY')).map(({ id: rule }) => rule)
    const register = { channel: 'counter', applicantType: 'person', arrivedOn: '2022-12-20', wanted: '迟登记' }
    await post('/requests/register', { ...register, person: { name: '甲', proofKind: '身份证', proofNumber: '1', telephone: '1' } })
    expect(await failing()).toEqual(['T3-YoY-1', 'T3-YoY-7'])
    await post('/annual-reports', { year: 2023, carryNote: '上年一件迟登记。' })
    expect(await failing()).toEqual([])
  })
})

test('every override is what its chain tells; a number, a person or a state changed in the database is found', async () => {
  expect(await faults()).toEqual([])
  const { docs } = await office.payload.find({ collection: 'report-overrides', where: { state: { equals: 'confirmed' } }, limit: 1 })
  const row = docs[0] as unknown as Record<string, unknown>
  const others = { value: 7, counted: 3, of: 'exchanges', reason: '别的', askedBy: 'x', decidedBy: row.askedBy, decidedByName: '王五' }
  for (const [column, value] of Object.entries({ ...others, state: 'void', origin: 'sample', askedAt: '2020-01-01T00:00:00.000Z' })) {
    const write = (data: object) => office.payload.db.updateOne({ collection: 'report-overrides', id: String(row.id), data: data as never })
    await write({ [column]: value })
    expect([column, (await faults()).map(({ record }) => record)]).toEqual([column, [`report-overrides/${row.uid}`]])
    await write({ [column]: row[column] })
  }
  expect(await faults()).toEqual([])
})
