import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { addMonths } from '../../src/disclosure/days.ts'
import { defaultCountingRule } from '../../src/ledger/countingRule.ts'
import { monthlyOf } from '../../src/ledger/monthly.ts'
import { tally } from '../../src/ledger/tally.ts'
import { judgeFreshness } from '../../src/yearbook/freshness.ts'
import { punctualityOf } from '../../src/yearbook/punctuality.ts'
import { updateWindows, type WindowKey } from '../../src/yearbook/standards.ts'

const days = fc.integer({ min: 0, max: 364 }).map((number) => new Date(Date.UTC(2026, 0, 1 + number)).toISOString().slice(0, 10))

test('the months of every cut add up to the count itself, whatever the counting rule takes', () => {
  const row = fc.record({
    type: fc.constantFrom('first', 'correction', 'withdrawal'),
    channel: fc.constantFrom('website', 'wechat', 'cityPortal'),
    item: fc.constant('i'),
    edition: fc.constant('e'),
    outlet: fc.constantFrom('o1', 'o2'),
    outletName: fc.constant('窗口'),
    language: fc.constantFrom('zh', 'en'),
    column: fc.constantFrom('c1', ''),
    columnName: fc.constant('栏目'),
    unit: fc.constantFrom('u1', ''),
    unitName: fc.constant('处室'),
    day: days,
  })
  fc.assert(
    fc.property(fc.array(row, { maxLength: 60 }), (rows) => {
      const publications = rows.map((one, index) => ({ ...one, uid: `p${index}` }))
      const counted = tally(publications, defaultCountingRule)
      const { total, ...cuts } = monthlyOf(counted)
      expect(total.sum).toBe(counted.total.publications)
      for (const cut of Object.values(cuts))
        for (const month of total.months.keys())
          expect(cut.reduce((sum, { months }) => sum + (months[month] ?? 0), 0)).toBe(total.months[month])
      for (const { key, publications: number } of counted.byMonth) expect(total.months[Number(key.slice(5)) - 1]).toBe(number)
    }),
  )
})

describe('punctuality', () => {
  const asked = { receivedOn: '2026-03-02', dueOn: '2026-03-30', endedOn: '', isAnswered: false, isLate: false }
  const today = '2026-03-30'
  test.each<[string, object, string]>([
    ['due today and open', {}, 'open'],
    ['due yesterday and open', { dueOn: '2026-03-29' }, 'overdue'],
    ['waiting, with no day to be due', { dueOn: '' }, 'open'],
    ['answered', { endedOn: '2026-03-30', isAnswered: true }, 'inTime'],
    ['answered late', { endedOn: '2026-03-31', isAnswered: true, isLate: true }, 'late'],
    ['given up by the applicant', { endedOn: '2026-03-20', dueOn: '' }, 'ended'],
  ])('%s', (_, more, place) => {
    const march = punctualityOf({ year: 2026, rows: [{ ...asked, ...more }], today })[2]
    expect(march).toMatchObject({ month: '2026-03', came: 1, [place]: 1 })
  })

  test('everything that came stands in one column, and the months add up to the sum', () => {
    const row = fc.record({
      receivedOn: days,
      dueOn: fc.oneof(days, fc.constant('')),
      endedOn: fc.oneof(days, fc.constant('')),
      isAnswered: fc.boolean(),
      isLate: fc.boolean(),
    })
    fc.assert(
      fc.property(fc.array(row, { maxLength: 50 }), days, (rows, on) => {
        const lines = punctualityOf({ year: 2026, rows, today: on })
        for (const { came, inTime, late, ended, open, overdue } of lines) expect(inTime + late + ended + open + overdue).toBe(came)
        const sum = lines.at(-1)
        expect(sum?.came).toBe(rows.length)
        expect(lines.slice(0, 12).reduce((all, { overdue }) => all + overdue, 0)).toBe(sum?.overdue)
      }),
    )
  })
})

describe('freshness', () => {
  test.each<[WindowKey | null, string, string, string, string]>([
    // Something of the first of March keeps a news column for two weeks, and no longer.
    ['news', '2026-03-01', '2026-03-08', 'fresh', '2026-03-15'],
    ['news', '2026-03-01', '2026-03-09', 'near', '2026-03-15'],
    ['news', '2026-03-01', '2026-03-15', 'near', '2026-03-15'],
    ['news', '2026-03-01', '2026-03-16', 'stale', '2026-03-15'],
    ['notice', '2026-08-31', '2027-02-28', 'near', '2027-02-28'],
    ['notice', '2026-08-31', '2027-03-01', 'stale', '2027-02-28'],
    ['plan', '2026-03-01', '2027-03-02', 'stale', '2027-03-01'],
    ['account', '', '2026-03-16', 'blank', ''],
    [null, '2020-01-01', '2026-03-16', 'free', ''],
    [null, '', '2026-03-16', 'blank', ''],
  ])('%p, last renewed on %p, looked at on %p: %p', (window, lastOn, today, state, until) => {
    expect(judgeFreshness({ window, lastOn, today, isDrill: false })).toEqual({ state, until })
  })

  test('what publishes on a stand-in is not judged', () => {
    expect(judgeFreshness({ window: 'news', lastOn: '', today: '2026-03-16', isDrill: true })).toEqual({ state: 'drill', until: '' })
  })

  test('every window names whose rule it is', () => {
    for (const { source } of Object.values(updateWindows)) expect(source).toContain('国办秘函〔2019〕19号')
  })
})

test('months are counted as people count them', () => {
  expect(addMonths('2026-11-30', 3)).toBe('2027-02-28')
  expect(addMonths('2023-11-30', 3)).toBe('2024-02-29')
  expect(addMonths('2026-01-31', 1)).toBe('2026-02-28')
  expect(addMonths('2026-12-15', 12)).toBe('2027-12-15')
})
