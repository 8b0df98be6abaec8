import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { applicantTypes } from '../../src/disclosure/request/applicants.ts'
import { outcomes, resultRows } from '../../src/disclosure/request/outcomes.ts'
import { type Checked, checksOf } from '../../src/report/checks.ts'
import { numbersOf, printedRows, type Table3Key } from '../../src/report/form.ts'
import { table2Of } from '../../src/report/table2.ts'
import { type Counted3, cellsOf, emptyTable3, table3Of } from '../../src/report/table3.ts'
import { type Counted4, table4Of } from '../../src/report/table4.ts'

const day = fc
  .record({ year: fc.integer({ min: 2020, max: 2023 }), month: fc.integer({ min: 1, max: 12 }), date: fc.integer({ min: 1, max: 28 }) })
  .map(({ year, month, date }) => `${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`)
const type = fc.constantFrom(...applicantTypes.map(({ value }) => value))
const anyCase: fc.Arbitrary<Counted3> = fc
  .record({ uid: fc.uuid(), applicantType: type, one: day, other: day, isOpen: fc.boolean(), row: fc.constantFrom(...resultRows) })
  .map(({ uid, applicantType, one, other, isOpen, row }) => {
    const [receivedOn = '', closedOn = ''] = [one, other].sort()
    return isOpen ? { uid, applicantType, receivedOn, closedOn: '', row: null } : { uid, applicantType, receivedOn, closedOn, row }
  })
const failed = (checked: Partial<Checked> & Pick<Checked, 'tables'>) =>
  checksOf(checked)
    .filter(({ ok }) => !ok)
    .map(({ id }) => id)
const stated = { licence: 0, penalty: 0, coercion: 0, fees: 0 }
const tablesOf = (cases: Counted3[], year = 2022) => ({
  2: table2Of({ year, documents: [], stated }),
  3: table3Of({ year, cases }),
  4: table4Of({ year, cases: [] }),
})

describe('table 3', () => {
  test('of any year of applications has its printed identities, and carries over what the year before left', () => {
    fc.assert(
      fc.property(fc.array(anyCase, { maxLength: 40 }), (cases) => {
        const [before, now] = [tablesOf(cases, 2021), tablesOf(cases, 2022)]
        expect(failed({ tables: now, before: { 2: before[2], 3: before[3] } })).toEqual([])
      }),
    )
  })
  test('counts what somebody else counts', () => {
    fc.assert(
      fc.property(fc.array(anyCase, { maxLength: 40 }), (cases) => {
        const table = table3Of({ year: 2022, cases })
        const years = (one: Counted3) =>
          [Number(one.receivedOn.slice(0, 4)), one.closedOn ? Number(one.closedOn.slice(0, 4)) : 9999] as const
        expect(table.new[6]).toBe(cases.filter((one) => years(one)[0] === 2022).length)
        expect(table.carry_in[6]).toBe(cases.filter((one) => years(one)[0] < 2022 && years(one)[1] >= 2022).length)
        expect(table.total[6]).toBe(cases.filter((one) => years(one)[1] === 2022).length)
        expect(table.carry_out[6]).toBe(cases.filter((one) => years(one)[0] <= 2022 && years(one)[1] > 2022).length)
        for (const row of resultRows)
          for (const [column, { value }] of applicantTypes.entries())
            expect(table[row][column]).toBe(
              cases.filter((one) => one.row === row && one.applicantType === value && years(one)[1] === 2022).length,
            )
        for (const key of Object.keys(table) as Table3Key[])
          expect(table[key][6]).toBe(cases.filter((one) => cellsOf({ year: 2022, one }).includes(key)).length)
      }),
    )
  })
  test('is printed in the rows of its form', () => {
    expect([printedRows['2021-30'].length, printedRows['2019-60'].length]).toEqual([25, 23])
    const table = { ...emptyTable3(), r6_1: [1, 0, 0, 0, 0, 0, 1], r6_3: [2, 0, 0, 0, 0, 1, 3] } as ReturnType<typeof emptyTable3>
    expect(numbersOf(table, printedRows['2019-60'].find(({ key }) => key === 'r6') ?? { key: 'r6', group: '', label: '' })).toEqual([
      3, 0, 0, 0, 0, 1, 4,
    ])
    expect(new Set(printedRows['2021-30'].map(({ key }) => key))).toEqual(new Set(Object.keys(emptyTable3())))
  })
  test('every outcome has one row', () => {
    for (const { row } of outcomes) expect(resultRows).toContain(row)
    expect(new Set(outcomes.map(({ row }) => row)).size).toBe(resultRows.length)
    expect(new Set(outcomes.map(({ key }) => key)).size).toBe(outcomes.length)
  })
})

describe('table 4', () => {
  const cases: Counted4[] = [
    { uid: 'a', kind: 'review', openedOn: '2021-12-01', closedOn: '2022-01-10', result: 'upheld' },
    { uid: 'b', kind: 'review', openedOn: '2022-12-01', closedOn: '2023-01-10', result: 'corrected' },
    { uid: 'c', kind: 'direct', openedOn: '2022-05-01', closedOn: '', result: null },
    { uid: 'd', kind: 'afterReview', openedOn: '2023-01-01', closedOn: '', result: null },
  ]
  test('counts what ended by its result, and what was open at the end of the year as pending', () => {
    expect(table4Of({ year: 2022, cases })).toEqual([1, 0, 0, 1, 2, 0, 0, 0, 1, 1, 0, 0, 0, 0, 0])
    expect(table4Of({ year: 2021, cases })).toEqual([0, 0, 0, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0])
    expect(table4Of({ year: 2023, cases })).toEqual([0, 1, 0, 0, 1, 0, 0, 0, 1, 1, 0, 0, 0, 1, 1])
  })
})

test('table 2 counts documents by their days, and takes what was stated', () => {
  const documents = [
    { uid: 'a', kind: 'normative' as const, formedOn: '2019-05-01', repealedOn: '2022-06-30' },
    { uid: 'b', kind: 'normative' as const, formedOn: '2022-05-01', repealedOn: '' },
    { uid: 'c', kind: 'rules' as const, formedOn: '2022-05-01', repealedOn: '2023-01-01' },
    { uid: 'd', kind: 'rules' as const, formedOn: '2023-05-01', repealedOn: '' },
  ]
  expect(table2Of({ year: 2022, documents, stated: { licence: 3, fees: 1.25 } })).toEqual({
    rules: [1, 0, 1],
    normative: [1, 1, 1],
    licence: [3],
    penalty: [0],
    coercion: [0],
    fees: [1.25],
  })
})

describe('what does not add up is told by its rule', () => {
  const spoilt = (change: (tables: ReturnType<typeof tablesOf>) => unknown, more: Partial<Checked> = {}) => {
    const tables = tablesOf([{ uid: 'a', applicantType: 'person', receivedOn: '2022-03-01', closedOn: '2022-03-20', row: 'r1' }])
    change(tables)
    return failed({ tables, ...more })
  }
  test.each<[string, (tables: ReturnType<typeof tablesOf>) => unknown, string[]]>([
    ['nothing', () => {}, []],
    ['one more came in than is told of', ({ 3: three }) => Object.assign(three, { new: [2, 0, 0, 0, 0, 0, 2] }), ['T3-ID-1', 'T3-ID-7']],
    ['a row that is not its columns', ({ 3: three }) => three.r1.splice(6, 1, 2), ['T3-SUM-7', 'T3-ROW-r1']],
    [
      'a total that is not its rows',
      ({ 3: three }) => Object.assign(three, { total: [2, 0, 0, 0, 0, 0, 2] }),
      ['T3-ID-1', 'T3-ID-7', 'T3-SUM-1', 'T3-SUM-7'],
    ],
    [
      'a negative number',
      ({ 3: three }) => Object.assign(three, { carry_out: [-1, 1, 0, 0, 0, 0, 0] }),
      ['T3-ID-1', 'T3-ID-2', 'T3-COUNT'],
    ],
    ['half a case', ({ 4: four }) => four.splice(0, 1, 0.5), ['T4-SUM-1', 'T4-COUNT']],
    ['sixteen columns', ({ 4: four }) => four.push(0), ['T4-SUM-1', 'T4-SUM-2', 'T4-SUM-3']],
    ['fees of a seventh place', ({ 2: two }) => Object.assign(two, { fees: [0.1234567] }), ['T2-FEES']],
    ['negative fees', ({ 2: two }) => Object.assign(two, { fees: [-1] }), ['T2-FEES']],
  ])('%s', (_, change, expected) => expect(spoilt(change).sort()).toEqual([...expected].sort()))

  test('a carry-over that differs from last year’s, unless somebody wrote down why', () => {
    const before = { 3: { ...emptyTable3(), carry_out: [1, 0, 0, 0, 0, 0, 1] as [number, number, number, number, number, number, number] } }
    expect(spoilt(() => {}, { before })).toEqual(['T3-YoY-1', 'T3-YoY-7'])
    expect(spoilt(() => {}, { before, carryNote: '上年有一件撤回' })).toEqual([])
  })
  test('a zero nobody stated', () =>
    expect(spoilt(() => {}, { unstated: [{ zh: '行政许可', en: 'Administrative licences' }] })).toEqual(['T2-STATED']))
  test('a stock that does not follow is a warning', () => {
    const before = { 2: table2Of({ year: 2021, documents: [], stated }) }
    const tables = { ...tablesOf([]), 2: { ...tablesOf([])[2], normative: [0, 0, 4] } }
    expect(checksOf({ tables, before }).find(({ id, ok }) => id === 'T2-STOCK-normative' && !ok)).toMatchObject({ severity: 'warning' })
  })
})
