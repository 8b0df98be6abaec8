import { describe, expect, test } from '@jest/globals'
import { isDueLook, judgeLook } from '../../src/disclosure/elsewhere/look.ts'
import { libraryCalendar } from '../../src/disclosure/libraryCalendar.ts'
import { budgetDue, checkBudget } from '../../src/disclosure/registers/budgetDue.ts'
import { checkChange, documentDues } from '../../src/disclosure/registers/documentDue.ts'
import { checkDocumentStates, reviewDue } from '../../src/disclosure/registers/documentStates.ts'
import { improvementDue } from '../../src/disclosure/registers/improvementDue.ts'
import { inspectionState, mendDue } from '../../src/disclosure/registers/mendDue.ts'
import type { YearCalendar } from '../../src/disclosure/workingDays.ts'
import { lateOf } from '../../src/yearbook/due.ts'

const calendars = new Map<number, YearCalendar>([[2026, libraryCalendar(2026) as YearCalendar]])

describe('what is published elsewhere', () => {
  test.each([
    ['', true, 'alive'],
    ['', false, 'suspect'],
    ['alive', false, 'suspect'],
    ['suspect', false, 'dead'],
    ['suspect', true, 'alive'],
    ['dead', false, 'dead'],
    ['dead', true, 'alive'],
  ] as const)('was %p and answered %p: %s', (before, isAlive, after) => {
    expect(judgeLook(before, { isAlive, result: '' })).toBe(after)
  })

  test.each([
    ['', '', true],
    ['alive', '2026-03-14', false],
    ['alive', '2026-03-13', true],
    ['suspect', '2026-03-20', false],
    ['suspect', '2026-03-19', true],
    ['dead', '2026-03-19', true],
  ] as const)('%p, looked at on %p, is due on the twentieth: %p', (state, checkedOn, isDue) => {
    expect(isDueLook({ state, checkedOn, today: '2026-03-20' })).toBe(isDue)
  })
})

test('a budget is public twenty days after its approval, weekends and all', () => {
  expect(budgetDue({ approvedOn: '2026-02-09', dueOn: '2026-12-31' })).toBe('2026-03-01')
  expect(budgetDue({ dueOn: '2026-12-31' })).toBe('2026-12-31')
  const codes = (budget: object) => checkBudget(budget).map(({ code }) => code)
  expect(codes({})).toEqual(['budget.due'])
  expect(codes({ approvedOn: '2026-02-09', publishedOn: '2026-02-08', address: 'https://a.cn' })).toEqual(['budget.early'])
  expect(codes({ approvedOn: '2026-02-09', publishedOn: '2026-02-10' })).toEqual(['budget.place'])
  expect(codes({ approvedOn: '2026-02-09', address: 'https://a.cn' })).toEqual(['budget.place'])
  expect(codes({ approvedOn: '2026-02-09', publishedOn: '2026-02-09', address: 'https://a.cn' })).toEqual([])
})

test('filing and review of a document are whole, and in order', () => {
  const codes = (states: object) => checkDocumentStates({ formedOn: '2026-02-01', ...states }).map(({ code }) => code)
  expect(codes({ filingState: 'filed' })).toEqual(['document.filed'])
  expect(codes({ filingState: 'notNeeded', filedOn: '2026-02-02' })).toEqual(['document.notFiled'])
  expect(codes({ filingState: 'toFile' })).toEqual(['document.term'])
  expect(codes({ reviewState: 'kept' })).toEqual(['document.reviewed'])
  expect(codes({ filingState: 'filed', filedOn: '2026-01-31' })).toEqual(['document.earlyFiled'])
  expect(codes({ reviewState: 'kept', reviewedOn: '2026-01-31' })).toEqual(['document.earlyReviewed'])
  expect(codes({ filingState: 'filed', filedOn: '2026-02-10', reviewState: 'kept', reviewedOn: '2026-12-01' })).toEqual([])
  // Rows of before have days and no state.
  expect(codes({ filedOn: '2026-02-10', reviewedOn: '2026-12-01' })).toEqual([])
})

test('a normative document is reviewed by the end of the next year', () => {
  expect(reviewDue({ formedOn: '2024-05-01', reviewedOn: '' })).toBe('2025-12-31')
  expect(reviewDue({ formedOn: '2024-05-01', reviewedOn: '2026-11-30' })).toBe('2027-12-31')
})

test('what is late or due within thirty days is told, the oldest first', () => {
  const row = (dueOn: string, kind: 'budget' | 'elsewhere' = 'budget') => ({
    kind,
    collection: 'budgets' as const,
    id: dueOn,
    uid: dueOn,
    title: '',
    unit: '',
    dueOn,
    isProvisional: false,
  })
  const told = lateOf(
    [row('2026-04-20'), row('2026-04-19'), row('2026-03-20'), row('2026-03-19'), row('2026-03-20', 'elsewhere')],
    '2026-03-20',
  )
  expect(told.map(({ kind, dueOn, isLate }) => [kind, dueOn, isLate])).toEqual([
    ['budget', '2026-03-19', true],
    ['budget', '2026-03-20', false],
    ['elsewhere', '2026-03-20', true],
    ['budget', '2026-04-19', false],
  ])
})

describe('what an inspection found', () => {
  const limits = [{ limit: 'mend', from: '2026-05-01', value: 5, warn: null, source: '本机关规定' }]
  const found = { findings: '链接失效', inspectedOn: '2026-04-30', limits, calendars }

  test.each([
    [{ findings: '' }, 'clean'],
    [{ findings: '链接失效' }, 'open'],
    // A line of the sheet that is in order may have words all the same.
    [{ findings: '已看', verdict: 'passed' }, 'clean'],
    [{ findings: '链接失效', verdict: 'failed' }, 'open'],
    [{ findings: '链接失效', remediedOn: '2026-05-06' }, 'mended'],
  ])('%p is %s', (row, state) => expect(inspectionState(row)).toBe(state))

  test('is mended within fifteen working days, else by the limit that held on its day, else by the day that was set', () => {
    // 1 to 5 May are off, the 9th, a Saturday, is worked.
    expect(mendDue(found)).toEqual({ dueOn: '2026-05-25', isDueProvisional: false })
    expect(mendDue({ ...found, inspectedOn: '2026-05-01' })).toEqual({ dueOn: '2026-05-11', isDueProvisional: false })
    expect(mendDue({ ...found, mendBy: '2026-05-06' })).toEqual({ dueOn: '2026-05-06', isDueProvisional: false })
    expect(mendDue({ ...found, findings: '' })).toEqual({ dueOn: null, isDueProvisional: false })
  })

  test('has a provisional day in a year whose calendar is not out, unless the day was set', () => {
    expect(mendDue({ ...found, inspectedOn: '2026-12-28' })).toEqual({ dueOn: '2027-01-04', isDueProvisional: true })
    expect(mendDue({ ...found, inspectedOn: '2026-12-28', mendBy: '2027-01-08' }).isDueProvisional).toBe(false)
  })
})

test('a problem of a report is answered by the end of the year after, or by a day that is set', () => {
  expect(improvementDue({ year: 2025 })).toBe('2026-12-31')
  expect(improvementDue({ year: 2025, dueOn: '2026-06-30' })).toBe('2026-06-30')
  expect(improvementDue({ year: '2025' })).toBeNull()
})

describe('a document that was changed', () => {
  const dues = (document: object) => documentDues({ formedOn: '2026-03-02', calendars, ...document })
  // Twenty working days from 2 March: 4 to 6 April are off.
  test('has its first day where it was not', () =>
    expect(dues({})).toEqual({ dueOn: '2026-03-30', changeDueOn: null, isDueProvisional: false }))
  test('within its time, before it was public, has its time anew', () => {
    expect(dues({ changedOn: '2026-03-10' })).toMatchObject({ dueOn: '2026-04-08', changeDueOn: null })
    expect(dues({ changedOn: '2026-03-30' })).toMatchObject({ dueOn: '2026-04-28', changeDueOn: null })
    expect(dues({ changedOn: '2026-03-10', disclosedOn: '2026-03-10' })).toMatchObject({ dueOn: '2026-04-08', changeDueOn: null })
  })
  test('when it was late already stays late', () =>
    expect(dues({ changedOn: '2026-03-31' })).toMatchObject({ dueOn: '2026-03-30', changeDueOn: null }))
  test('after it was public has a second day, for the changed text', () =>
    expect(dues({ changedOn: '2026-03-10', disclosedOn: '2026-03-09' })).toMatchObject({ dueOn: '2026-03-30', changeDueOn: '2026-04-08' }))
  test('late in the year has a provisional day', () => {
    expect(dues({ changedOn: '2026-12-10', disclosedOn: '2026-03-09' })).toEqual({
      ...{ dueOn: '2026-03-30', changeDueOn: '2027-01-07', isDueProvisional: true },
    })
    expect(dues({ formedOn: '2026-12-01', changedOn: '2026-12-10' })).toMatchObject({ dueOn: '2027-01-07', isDueProvisional: true })
  })
  test('and is withheld has no day', () =>
    expect(dues({ decision: 'withheld', changedOn: '2026-03-10' })).toEqual({ dueOn: null, changeDueOn: null, isDueProvisional: false }))

  test('is whole, and in order', () => {
    const codes = (change: object) => checkChange({ formedOn: '2026-03-02', ...change }).map(({ code }) => code)
    expect(codes({ changedOn: '2026-03-01' })).toEqual(['document.earlyChanged'])
    expect(codes({ changeDisclosedOn: '2026-03-09' })).toEqual(['document.unchanged'])
    expect(codes({ disclosedOn: '2026-03-03', changedOn: '2026-03-10', changeDisclosedOn: '2026-03-09' })).toEqual(['document.unchanged'])
    expect(codes({ changedOn: '2026-03-10', changeDisclosedOn: '2026-03-11' })).toEqual(['document.firstDisclosed'])
    expect(codes({ disclosedOn: '2026-03-10', changedOn: '2026-03-10', changeDisclosedOn: '2026-03-11' })).toEqual([
      'document.firstDisclosed',
    ])
    expect(codes({ disclosedOn: '2026-03-03', changedOn: '2026-03-10', changeDisclosedOn: '2026-03-10' })).toEqual([])
  })
})
