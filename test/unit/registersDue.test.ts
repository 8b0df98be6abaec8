import { describe, expect, test } from '@jest/globals'
import { isDueLook, judgeLook } from '../../src/disclosure/elsewhere/look.ts'
import { budgetDue, checkBudget } from '../../src/disclosure/registers/budgetDue.ts'
import { checkDocumentStates, reviewDue } from '../../src/disclosure/registers/documentStates.ts'
import { lateOf } from '../../src/yearbook/due.ts'

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
    uid: dueOn,
    title: '',
    unit: '',
    dueOn,
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
