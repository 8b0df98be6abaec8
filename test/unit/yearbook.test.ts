import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { addMonths } from '../../src/disclosure/days.ts'
import { type CountingRule, defaultCountingRule } from '../../src/ledger/countingRule.ts'
import { monthlyOf, type PublishedGroup } from '../../src/ledger/monthly.ts'
import { type Counted, tally } from '../../src/ledger/tally.ts'
import { judgeFreshness } from '../../src/yearbook/freshness.ts'
import { punctualityOf } from '../../src/yearbook/punctuality.ts'
import { isLaxer, limitsOn, standingLimits, type WindowKey } from '../../src/yearbook/standards.ts'
import { isJudgeable, weekUntil, worstWeek } from '../../src/yearbook/visits/week.ts'
import { whyNotLimit } from '../../src/yearbook/whyNotLimit.ts'

const limits = limitsOn({ rows: [], today: '2026-03-16' })
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
    columnName: fc.constantFrom('栏目', '旧名'),
    unit: fc.constantFrom('u1', ''),
    unitName: fc.constant('处室'),
    day: days,
  })
  fc.assert(
    fc.property(fc.array(row, { maxLength: 60 }), (rows) => {
      const publications = rows
        .map((one, index) => ({ ...one, uid: `p${String(index).padStart(2, '0')}` }))
        .sort((one, other) => (one.day + one.uid < other.day + other.uid ? -1 : 1))
      const counted = tally(publications, defaultCountingRule)
      const { total, ...cuts } = monthlyOf(groupsOf(publications, defaultCountingRule))
      for (const cut of ['byWindow', 'byLanguage', 'byColumn', 'byUnit'] as const)
        expect(cuts[cut].map(({ key, name, sum }) => [key, name, sum])).toEqual(
          counted[cut].map((one) => [one.key, one.name, one.publications]),
        )
      expect(total.sum).toBe(counted.total.publications)
      for (const cut of Object.values(cuts))
        for (const month of total.months.keys())
          expect(cut.reduce((sum, { months }) => sum + (months[month] ?? 0), 0)).toBe(total.months[month])
      for (const { key, publications: number } of counted.byMonth) expect(total.months[Number(key.slice(5)) - 1]).toBe(number)
    }),
  )
})

/** What the database makes of rows. */
function groupsOf(rows: Counted[], rule: CountingRule): PublishedGroup[] {
  const groups = new Map<string, PublishedGroup>()
  for (const { uid, day, type, channel, outlet, language, column, unit, outletName, columnName, unitName } of rows) {
    if (!(rule.types as string[]).includes(type) || !(rule.channels as string[]).includes(channel)) continue
    const [month, place] = [day.slice(0, 7), day + uid]
    const key = [outlet, language, column, unit, month].join('|')
    const known = groups.get(key)
    const named = !known || place < known.first ? { outletName, columnName, unitName, first: place } : known
    groups.set(key, { ...known, outlet, language, column, unit, month, ...pick(named), count: (known?.count ?? 0) + 1 })
  }
  return [...groups.values()]
}

const pick = ({ outletName, columnName, unitName, first }: Pick<PublishedGroup, 'outletName' | 'columnName' | 'unitName' | 'first'>) => ({
  outletName,
  columnName,
  unitName,
  first,
})

describe('punctuality', () => {
  const asked = { receivedOn: '2026-03-02', endedOn: '', isAnswered: false, isLate: false }
  test.each<[string, object, string]>([
    ['open within its day', {}, 'open'],
    ['open past its day', { isLate: true }, 'overdue'],
    ['answered', { endedOn: '2026-03-30', isAnswered: true }, 'inTime'],
    ['answered late', { endedOn: '2026-03-31', isAnswered: true, isLate: true }, 'late'],
    ['given up by the applicant', { endedOn: '2026-03-20' }, 'ended'],
  ])('%s', (_, more, place) => {
    const march = punctualityOf({ year: 2026, rows: [{ ...asked, ...more }] })[2]
    expect(march).toMatchObject({ month: '2026-03', came: 1, [place]: 1 })
  })

  test('everything that came stands in one column, and the months add up to the sum', () => {
    const row = fc.record({
      receivedOn: days,
      endedOn: fc.oneof(days, fc.constant('')),
      isAnswered: fc.boolean(),
      isLate: fc.boolean(),
    })
    fc.assert(
      fc.property(fc.array(row, { maxLength: 50 }), (rows) => {
        const lines = punctualityOf({ year: 2026, rows })
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
    expect(judgeFreshness({ window, lastOn, today, isDrill: false, limits })).toEqual({ state, until })
  })

  test('what publishes on a stand-in is not judged', () => {
    expect(judgeFreshness({ window: 'news', lastOn: '', today: '2026-03-16', isDrill: true, limits })).toEqual({
      state: 'drill',
      until: '',
    })
  })

  test('an office that is stricter is told earlier', () => {
    const weekly = limitsOn({
      rows: [{ limit: 'account', from: '2026-03-01', value: 7, warn: null, source: '省规定' }],
      today: '2026-03-16',
    })
    expect(judgeFreshness({ window: 'account', lastOn: '2026-03-08', today: '2026-03-16', isDrill: false, limits: weekly })).toEqual({
      state: 'stale',
      until: '2026-03-15',
    })
    expect(judgeFreshness({ window: 'news', lastOn: '2026-03-08', today: '2026-03-16', isDrill: false, limits: weekly }).state).toBe('near')
  })
})

describe('limits', () => {
  const row = (from: string, value: number, more: object = {}) => ({ limit: 'news', from, value, warn: null, source: '规定', ...more })

  test('every standing one names whose rule it is', () => {
    for (const { source } of Object.values(standingLimits)) expect(source).toMatch(/国办秘函〔2019〕19号|年度报告|通用值；未见条文/)
  })

  test('the newest that has begun holds, else the standing one; a shorter one is told no later than it ends', () => {
    const rows = [row('2026-03-01', 10, { warn: 4 }), row('2026-03-10', 5), row('2026-04-01', 3)]
    const on = (today: string) => limitsOn({ rows, today }).news
    expect(on('2026-02-28')).toMatchObject({ value: 14, warn: 7, from: '' })
    expect(on('2026-03-09')).toEqual({ value: 10, warn: 4, source: '规定', from: '2026-03-01' })
    expect(on('2026-03-31')).toMatchObject({ value: 5, warn: 5, from: '2026-03-10' })
    expect(limitsOn({ rows, today: '2026-03-31' }).home).toMatchObject({ value: 14, from: '' })
  })

  test.each<[object, string[]]>([
    [{ limit: 'news', value: 10 }, []],
    [{ limit: 'news', value: 10, warn: 10 }, []],
    [{ limit: 'news', value: 0 }, ['value']],
    [{ limit: 'news', value: 1.5 }, ['value']],
    [{ limit: 'notice', value: 25 }, ['value']],
    [{ limit: 'ipv6', value: 101 }, ['value']],
    [{ limit: 'news', value: 10, warn: 11 }, ['warn']],
    [{ limit: 'blank', value: 3, warn: 1 }, ['warn']],
    [{ limit: 'news' }, ['value']],
  ])('%j is refused for %j', (given, paths) => {
    expect(whyNotLimit(given).map(({ path }) => path)).toEqual(paths)
  })

  test('more days are laxer, a smaller share of IPv6 is', () => {
    expect([isLaxer('news', 15), isLaxer('news', 14), isLaxer('ipv6', 94), isLaxer('ipv6', 96), isLaxer('blank', 6)]).toEqual([
      true,
      false,
      true,
      false,
      true,
    ])
  })
})

describe('visits', () => {
  const days = Array.from({ length: 14 }, (_, index) => ({
    day: `2026-03-${String(index + 1).padStart(2, '0')}`,
    visits: 24,
    failed: index === 3 ? 12 : 0,
  }))

  test('a week is its seven days, the worst one that in which the most failed', () => {
    expect(weekUntil(days, '2026-03-14')).toEqual({ until: '2026-03-14', visits: 168, failed: 0, share: 0 })
    expect(worstWeek(days)).toMatchObject({ until: '2026-03-06', visits: 144, failed: 12 })
    expect(worstWeek(days)?.share).toBeCloseTo(8.33, 2)
  })

  test('fewer than twenty a day judge nothing', () => {
    const few = days.map((one) => ({ ...one, visits: 19 }))
    expect(isJudgeable(weekUntil(few, '2026-03-14'))).toBe(false)
    expect(worstWeek(few)).toBeNull()
    expect(isJudgeable(weekUntil(days.slice(0, 6), '2026-03-06'))).toBe(true)
  })
})

test('months are counted as people count them', () => {
  expect(addMonths('2026-11-30', 3)).toBe('2027-02-28')
  expect(addMonths('2023-11-30', 3)).toBe('2024-02-29')
  expect(addMonths('2026-01-31', 1)).toBe('2026-02-28')
  expect(addMonths('2026-12-15', 12)).toBe('2027-12-15')
})
