import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { addDays } from '../../src/disclosure/days.ts'
import { libraryCalendar } from '../../src/disclosure/libraryCalendar.ts'
import {
  isMessageLate,
  type LimitRow,
  limitOf,
  messageDues,
  messageKinds,
  standingLimits,
} from '../../src/disclosure/registers/messageDue.ts'
import { isNearRedLine, redLine, redLineWords } from '../../src/disclosure/registers/redLine.ts'
import { limitsOn } from '../../src/yearbook/standards.ts'

/** Until when a message is answered, by the limit that held when it came. */
const calendars = new Map([2025, 2026].flatMap((year) => [libraryCalendar(year) ?? []].flat().map((one) => [year, one] as const)))
const row = (more: Partial<LimitRow>): LimitRow => ({
  kind: 'consult',
  from: '2026-01-01',
  days: 2,
  transferDays: null,
  source: '本机关规定',
  ...more,
})

describe('the limit', () => {
  test('is the standing one until the office sets its own', () =>
    expect(limitOf({ kind: 'consult', receivedOn: '2026-03-02', limits: [] })).toEqual(standingLimits.consult))
  test('is the newest that held when the message came: none looks back', () => {
    const limits = [
      row({ days: 2 }),
      row({ from: '2026-03-01', days: 1 }),
      row({ from: '2026-04-01', days: 5 }),
      row({ kind: 'complaint', days: 9 }),
    ]
    const days = (receivedOn: string) => limitOf({ kind: 'consult', receivedOn, limits })?.days
    expect(['2025-12-31', '2026-02-28', '2026-03-01', '2026-03-31', '2026-04-01'].map(days)).toEqual([3, 2, 1, 1, 5])
  })
  test('is none of what has no limit', () => expect(limitOf({ kind: 'visit', receivedOn: '2026-03-02', limits: [] })).toBeNull())
  test('that comes later moves no message that came before its first day', () => {
    const day = fc.integer({ min: 0, max: 700 }).map((count) => addDays('2025-01-01', count))
    const one = fc
      .record({ kind: fc.constantFrom(...Object.keys(messageKinds)), from: day, days: fc.integer({ min: 1, max: 60 }) })
      .map(row)
    fc.assert(
      fc.property(
        fc.array(one, { maxLength: 6 }),
        one,
        day,
        fc.constantFrom(...Object.keys(messageKinds)),
        (limits, next, receivedOn, kind) => {
          fc.pre(receivedOn < next.from)
          expect(limitOf({ kind, receivedOn, limits: [...limits, next] })).toEqual(limitOf({ kind, receivedOn, limits }))
        },
      ),
    )
  })
})

test('an error on the site is handed on within one working day and answered within three, over a weekend that is worked', () =>
  expect(messageDues({ kind: 'siteError', receivedOn: '2026-05-06', limits: [], calendars })).toEqual({
    transferDueOn: '2026-05-07',
    dueOn: '2026-05-09',
    isDueProvisional: false,
  }))

test('a question has no day to be handed on by', () =>
  expect(messageDues({ kind: 'consult', receivedOn: '2026-05-06', limits: [], calendars })).toMatchObject({ transferDueOn: null }))

test.each([
  ['due today and open', { dueOn: '2026-05-09' }, false],
  ['due yesterday and open', { dueOn: '2026-05-08' }, true],
  ['answered on its day', { dueOn: '2026-05-08', repliedOn: '2026-05-08' }, false],
  ['answered a day after', { dueOn: '2026-05-08', repliedOn: '2026-05-09' }, true],
  ['of a kind without a limit', { dueOn: '', repliedOn: '2026-05-09' }, false],
])('a message %s: late is %p', (_, { repliedOn, ...row }: { dueOn: string; repliedOn?: string }, isLate) =>
  expect(isMessageLate({ ...row, repliedOn, today: '2026-05-09' })).toBe(isLate),
)

test('a date that depends on a year whose calendar is not out is provisional, the one it is handed on by as well', () => {
  const provisional = (receivedOn: string) => messageDues({ kind: 'siteError', receivedOn, limits: [], calendars }).isDueProvisional
  expect(provisional('2026-12-28')).toBe(false)
  expect(provisional('2026-12-29')).toBe(true)
  expect(provisional('2026-12-31')).toBe(true)
})

test.each([
  ['2026-05-06', '2026-08-06'],
  ['2026-11-30', '2027-02-28'],
  ['2027-11-30', '2028-02-29'],
])('the red line of %s is %s', (receivedOn, line) =>
  expect(redLine({ receivedOn, limits: limitsOn({ rows: [], today: line }) })).toBe(line),
)

test('the red line is a limit of the office with its first day, and is told in its own words', () => {
  const rows = [{ limit: 'redLine', from: '2026-07-01', value: 2, warn: 1, source: '市政府办公厅通知' }]
  const judged = (today: string) => ({ receivedOn: '2026-05-06', limits: limitsOn({ rows, today }) })
  expect(redLineWords(judged('2026-06-30')).zh).toBe('3 个月红线 2026-08-06')
  expect(redLineWords(judged('2026-07-01'))).toEqual({ zh: '2 个月红线 2026-07-06', en: 'red line of 2 months: 2026-07-06' })
  const isNear = (today: string) => isNearRedLine({ ...judged(today), today })
  expect(['2026-06-30', '2026-07-01'].map(isNear)).toEqual([false, true])
})
