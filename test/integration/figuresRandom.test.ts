import { afterAll, beforeAll, expect, test } from '@jest/globals'
import fc from 'fast-check'
import type { CollectionSlug } from 'payload'
import { applicantTypes } from '../../src/disclosure/request/applicants.ts'
import { resultRows } from '../../src/disclosure/request/outcomes.ts'
import { makeReport } from '../../src/report/makeReport.ts'
import { openOffice, type TestOffice } from '../support/office.ts'

/**
 * The report of random registers, written to a real database, against a count that shares nothing with it. Days gather at the ends of years; some rows
 * are void, some of another origin, and some applications have ended without a row of table 3, as no command leaves them.
 */
let office: TestOffice
beforeAll(async () => {
  office = await openOffice({ start: '2024-02-01T01:00:00.000Z' })
})
afterAll(() => office.close())

type Row = Record<string, unknown> & { isVoid: boolean; origin: 'live' | 'sample' }
const day = fc.constantFrom(
  '2020-12-31',
  '2021-01-01',
  '2021-12-31',
  '2022-01-01',
  '2022-02-28',
  '2022-07-15',
  '2022-12-31',
  '2023-01-01',
  '2023-12-31',
)
const later = fc.option(day, { nil: '' })
const flags = { isVoid: fc.boolean(), origin: fc.constantFrom('live', 'live', 'live', 'sample') }
const kind = (...kinds: string[]) => fc.constantFrom(...kinds)
const ordered = (one: string, other: string): [string, string] => (other && other < one ? [other, one] : [one, other])

const shapes: Record<string, fc.Arbitrary<Record<string, unknown>>> = {
  activities: fc.record({
    title: fc.constant('会'),
    heldOn: day,
    kind: kind('reportHeard', 'progressMeeting', 'studySession', 'training', 'exchange', 'briefing', 'briefing', 'briefing'),
  }),
  inspections: fc.record(
    {
      title: fc.constant('检'),
      inspectedOn: day,
      kind: kind('content', 'security', 'ipv6', 'accessibility'),
      share: fc.integer({ min: 8000, max: 10_000 }).map((hundredths) => hundredths / 100),
    },
    { requiredKeys: ['title', 'inspectedOn', 'kind'] },
  ),
  messages: fc
    .record({ one: day, other: later, kind: kind('consult', 'complaint', 'suggestion', 'siteError') })
    .map(({ one, other, ...more }) => ({
      ...more,
      subject: '问',
      source: 'web',
      receivedOn: ordered(one, other)[0],
      repliedOn: ordered(one, other)[1],
    })),
  consultations: fc.record({ openFrom: day }).map(({ openFrom }) => ({ title: '征集', openFrom, openUntil: '2023-12-31' })),
  documents: fc
    .record({
      ...{ one: day, other: later, kind: kind('rules', 'normative', 'policy', 'other'), disclosedOn: later, interpretedOn: later },
      ...{ filed: later, reviewed: later },
    })
    .map(({ one, other, filed, reviewed, ...more }) => {
      const [formedOn, repealedOn] = ordered(one, other)
      const after = (value: string) => (value >= formedOn ? value : '')
      const filing = after(filed) ? { filingState: 'filed', filedOn: filed } : {}
      return { ...more, ...filing, title: '文', decision: 'proactive', formedOn, repealedOn, reviewedOn: after(reviewed) }
    }),
  budgets: fc.record({ publishedOn: later }).map(({ publishedOn }) => ({
    ...{ year: 2022, kind: 'budget', level: 'office', body: '市外办', dueOn: '2023-12-31', publishedOn },
    address: publishedOn ? 'https://www.example.org/budget' : '',
  })),
  criticisms: fc.record({ one: day, other: later }).map(({ one, other }) => {
    const [receivedOn, answeredOn] = ordered(one, other)
    const told = { subject: '事由', source: 'public', by: '市民', words: '内容', dueOn: '2023-12-31' }
    return { ...told, receivedOn, answeredOn, answer: answeredOn ? '已答复' : '' }
  }),
  duties: fc
    .record({ year: fc.constantFrom(2021, 2022, 2023), answer: fc.option(fc.constant('none'), { nil: undefined }) })
    .map((duty) => ({ ...duty, task: '报送', dueOn: '2023-12-31' })),
  elsewhere: fc
    .record({ since: day })
    .map(({ since }) => ({ title: '目录', art20Item: 9, place: '市政府采购网', address: 'https://www.example.org/page', since })),
  lawsuits: fc
    .record({ one: day, other: later, kind: kind('review', 'direct', 'afterReview'), result: kind('upheld', 'corrected', 'other') })
    .map(({ one, other, result, ...more }) => {
      const [openedOn, closedOn] = ordered(one, other)
      return { ...more, title: '案', openedOn, closedOn, ...(closedOn ? { result } : {}) }
    }),
}
const application = fc
  .record({
    one: later,
    other: later,
    type: fc.constantFrom(...applicantTypes.map(({ value }) => value)),
    row: fc.option(fc.constantFrom(...resultRows), { freq: 6 }),
    fee: fc.option(fc.integer({ min: 10, max: 900 }), { nil: 0 }),
    isPaid: fc.boolean(),
  })
  .map(({ one, other, type, row, fee, isPaid }) => {
    const [receivedOn, closedOn] = one ? ordered(one, other) : ['', '']
    const asked = receivedOn && fee ? { feeAskedOn: receivedOn, feeAskedYuan: fee } : {}
    const paid = receivedOn && fee && isPaid ? { feePaidOn: closedOn || receivedOn, feePaidYuan: fee } : {}
    return { receivedOn, closedOn, applicantType: type, row: closedOn ? row : null, ...asked, ...paid }
  })

async function fill(): Promise<Record<string, Row[]>> {
  const written: Record<string, Row[]> = {}
  let seed = 20_220
  for (const [collection, shape] of Object.entries(shapes)) {
    seed += 1
    const rows = fc.sample(fc.tuple(shape, fc.record(flags)), { numRuns: 40, seed }).map(([facts, more]) => ({ ...facts, ...more }) as Row)
    written[collection] = rows
    for (const { origin, isVoid, ...facts } of rows) {
      const unit = withUnit.has(collection) ? { unit: office.ids.units.press } : {}
      const data = { ...facts, ...unit, ...(isVoid ? { isVoid, voidReason: '重复' } : {}) }
      const { id } = await office.payload.create({
        collection: collection as CollectionSlug,
        data: data as never,
        req: await office.as('secretary'),
      })
      if (origin !== 'live') await office.payload.db.updateOne({ collection: collection as CollectionSlug, id, data: { origin } })
    }
  }
  const cases = fc.sample(fc.tuple(application, flags.origin), { numRuns: 120, seed: 30_220 })
  written.requests = cases.map(([facts, origin]) => ({ ...facts, origin, isVoid: false }) as Row)
  for (const [index, row] of written.requests.entries()) {
    const { isVoid: _, ...facts } = row
    const state = facts.closedOn ? 'replied' : facts.receivedOn ? 'running' : 'toConfirm'
    const data = {
      ...facts,
      uid: `case-${index}`,
      number: `2022-${index}`,
      channel: 'web',
      wanted: 'x',
      state,
      arrivedOn: '2020-12-31',
      revision: 1,
    }
    await office.payload.db.create({ collection: 'requests', data })
  }
  return written
}

/** Registers whose rows name the unit in charge. */
const withUnit = new Set(['budgets', 'criticisms', 'duties', 'elsewhere'])

/** By years alone, row by row: no comparison of days, no query. */
function countedByHand(written: Record<string, Row[]>, year: number) {
  const of = (collection: string) => (written[collection] ?? []).filter(({ isVoid, origin }) => !isVoid && origin === 'live')
  const yearOf = (value: unknown) => (value ? Number(String(value).slice(0, 4)) : null)
  const inYear = (collection: string, field: string, ...kinds: string[]) =>
    of(collection).filter((row) => yearOf(row[field]) === year && (kinds.length === 0 || kinds.includes(String(row.kind))))
  const three = (name: string) => {
    const ours = of('documents').filter((row) => row.kind === name)
    const standing = ours.filter(({ formedOn, repealedOn }) => (yearOf(formedOn) ?? 0) <= year && (yearOf(repealedOn) ?? 9999) > year)
    return [
      ours.filter(({ formedOn }) => yearOf(formedOn) === year).length,
      ours.filter(({ repealedOn }) => yearOf(repealedOn) === year).length,
      standing.length,
    ]
  }
  const lowest = (name: string, of: string) => {
    const shares = inYear('inspections', 'inspectedOn', of).flatMap(({ share }) => (typeof share === 'number' ? [share] : []))
    return shares.length > 0 ? { [name]: Math.min(...shares) } : {}
  }
  // Without a row of the table it has no result: it goes on being carried over.
  const cases = of('requests').flatMap(({ receivedOn, closedOn, row, applicantType }) => {
    const [came, ended] = [yearOf(receivedOn), row ? (yearOf(closedOn) ?? 9999) : 9999]
    return came === null || came > year || ended < year
      ? []
      : [{ came, ended, row, column: applicantTypes.findIndex(({ value }) => value === applicantType) }]
  })
  const seven = (rows: typeof cases) => [
    ...[0, 1, 2, 3, 4, 5].map((column) => rows.filter((one) => one.column === column).length),
    rows.length,
  ]
  const suits = ['review', 'direct', 'afterReview'].flatMap((name) => {
    const ours = of('lawsuits').filter((row) => row.kind === name && (yearOf(row.openedOn) ?? 0) <= year)
    const ended = ours.filter(({ closedOn }) => yearOf(closedOn) === year)
    const open = ours.filter(({ closedOn }) => (yearOf(closedOn) ?? 9999) > year)
    return [
      ...['upheld', 'corrected', 'other'].map((result) => ended.filter((row) => row.result === result).length),
      open.length,
      ended.length + open.length,
    ]
  })
  return {
    figures: {
      requests: of('requests').filter(({ receivedOn }) => yearOf(receivedOn) === year).length,
      messages: inYear('messages', 'repliedOn', 'consult', 'complaint').length,
      consultations: inYear('consultations', 'openFrom').length,
      reportsHeard: inYear('activities', 'heldOn', 'reportHeard').length,
      progressMeetings: inYear('activities', 'heldOn', 'progressMeeting').length,
      studySessions: inYear('activities', 'heldOn', 'studySession').length,
      trainings: inYear('activities', 'heldOn', 'training').length,
      exchanges: inYear('activities', 'heldOn', 'exchange').length,
      contentInspections: inYear('inspections', 'inspectedOn', 'content').length,
      securityInspections: inYear('inspections', 'inspectedOn', 'security').length,
      policies: inYear('documents', 'formedOn', 'rules', 'normative', 'policy').filter((row) => row.disclosedOn && row.interpretedOn)
        .length,
    },
    registers: {
      documentsDisclosed: inYear('documents', 'disclosedOn').length,
      documentsFiled: inYear('documents', 'filedOn').length,
      documentsReviewed: inYear('documents', 'reviewedOn').length,
      budgetsPublished: inYear('budgets', 'publishedOn').length,
      feesAsked: inYear('requests', 'feeAskedOn').length,
      feesPaid: inYear('requests', 'feePaidOn').length,
      elsewhere: of('elsewhere').filter(({ since }) => (yearOf(since) ?? 9999) <= year).length,
      suggestions: inYear('messages', 'repliedOn', 'suggestion').length,
      siteErrors: inYear('messages', 'repliedOn', 'siteError').length,
      briefings: inYear('activities', 'heldOn', 'briefing').length,
      ipv6Inspections: inYear('inspections', 'inspectedOn', 'ipv6').length,
      accessibilityInspections: inYear('inspections', 'inspectedOn', 'accessibility').length,
      ...lowest('ipv6Share', 'ipv6'),
      ...lowest('accessibilityShare', 'accessibility'),
      selfInspections: 0,
      criticisms: inYear('criticisms', 'receivedOn').length,
      criticismsAnswered: inYear('criticisms', 'answeredOn').length,
      duties: of('duties').filter((row) => row.year === year).length,
      dutiesAnswered: of('duties').filter((row) => row.year === year && row.answer).length,
      fullTimeStaff: 0,
    },
    2: { rules: three('rules'), normative: three('normative') },
    3: {
      new: seven(cases.filter(({ came }) => came === year)),
      carry_in: seven(cases.filter(({ came }) => came < year)),
      ...Object.fromEntries(resultRows.map((name) => [name, seven(cases.filter(({ row, ended }) => row === name && ended === year))])),
      total: seven(cases.filter(({ ended }) => ended === year)),
      carry_out: seven(cases.filter(({ ended }) => ended > year)),
    },
    4: suits,
  }
}

test('every figure and every cell of three years is what somebody else counts, and each year takes over what the last one left', async () => {
  const written = await fill()
  const sums: Record<string, number> = {}
  for (const year of [2021, 2022, 2023]) {
    const { figures, registers, tables, checks } = await makeReport({ payload: office.payload, year, origin: 'live' })
    const counted = countedByHand(written, year)
    expect([year, tables[3]]).toEqual([year, counted[3]])
    expect([year, tables[4]]).toEqual([year, counted[4]])
    expect(tables[2]).toMatchObject(counted[2])
    expect(figures).toMatchObject(counted.figures)
    expect([year, registers]).toEqual([year, counted.registers])
    for (const [name, number] of Object.entries(counted.registers)) sums[name] = (sums[name] ?? 0) + number
    expect(counted.figures.requests).toBeGreaterThan(0)
    expect(checks.filter(({ ok, severity, id }) => !ok && severity === 'error' && id !== 'T2-STATED' && id !== 'FEES-PAID')).toEqual([])
    const paid = written.requests?.filter(({ origin, feePaidOn }) => origin === 'live' && String(feePaidOn).startsWith(String(year))) ?? []
    const yuan = paid.reduce((sum, { feePaidYuan }) => sum + Number(feePaidYuan), 0)
    expect(yuan).toBeGreaterThan(0)
    expect(checks.find(({ id }) => id === 'FEES-PAID')).toEqual({
      ...{ id: 'FEES-PAID', severity: 'error', ok: false },
      evidence: { zh: `申报信息处理费：未申报；申请登记实收 ${yuan} 元`, en: `fees stated: nothing; paid by applicants: ${yuan} yuan` },
    })
  }
  // None of them is only ever nought; the last two have rows in no shape above.
  const idle = Object.keys(sums).filter((name) => sums[name] === 0)
  expect(idle.sort()).toEqual(['fullTimeStaff', 'selfInspections'])
}, 120_000)

test('behind every number stand as many records as it says', async () => {
  const { recordsBehind } = await import('../../src/report/recordsBehind.ts')
  const asked = { payload: office.payload, year: 2022, origin: 'live' as const }
  const { figures, registers, tables } = await makeReport(asked)
  const cells = [
    ...(['rules', 'normative'] as const).flatMap((row) => tables[2][row].map((number, column) => [`T2.${row}.${column}`, number] as const)),
    ...Object.entries(tables[3]).flatMap(([row, numbers]) => [
      [`T3.${row}`, numbers[6]] as const,
      ...numbers.map((number, column) => [`T3.${row}.${column}`, number] as const),
    ]),
    ...tables[4].map((number, cell) => [`T4.${cell}`, number] as const),
  ]
  for (const [of, number] of cells) {
    const { records, sentence } = await recordsBehind({ ...asked, of })
    expect([of, records.length, sentence?.zh, sentence?.en]).toEqual([of, number, expect.any(String), expect.any(String)])
  }
  const { fullTimeStaff: _, ...counted } = registers
  for (const [name, number] of Object.entries(counted)) {
    const { records } = await recordsBehind({ ...asked, of: name })
    // A share is the least of what its records measured, each of which says how much.
    if (name.endsWith('Share')) expect([name, Math.min(...records.map(({ told }) => Number(told)))]).toEqual([name, number])
    else expect([name, records.length]).toEqual([name, number])
  }
  for (const name of ['messages', 'trainings', 'policies', 'requests'])
    expect((await recordsBehind({ ...asked, of: name })).records.length).toBe(figures[name])
  const none = [
    'T3.',
    'T3.nothing',
    'T3.r1.7',
    'T4.',
    'T4.15',
    'T4.-1',
    'T4.1e0',
    'T2.rules',
    'T2.rules.3',
    'T2.fees.1',
    'null',
    '',
    'T3.__proto__',
  ]
  for (const name of none) await expect(recordsBehind({ ...asked, of: name })).rejects.toMatchObject({ code: 'report.cell', status: 400 })
})
