import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { countingRuleOf, defaultCountingRule } from '../../src/ledger/countingRule.ts'
import { type Counted, tally } from '../../src/ledger/tally.ts'

const publicationOf: fc.Arbitrary<Omit<Counted, 'uid'>> = fc.record({
  type: fc.constantFrom('first', 'correction', 'withdrawal', 'adoption'),
  channel: fc.constantFrom('website', 'wechat', 'weibo', 'cityPortal'),
  item: fc.constantFrom('i1', 'i2', 'i3'),
  edition: fc.constantFrom('e1', 'e2', 'e3', 'e4'),
  outlet: fc.constantFrom('o1', 'o2', 'o3'),
  outletName: fc.constant('窗口'),
  language: fc.constantFrom('zh', 'en', 'ar'),
  column: fc.constantFrom('c1', 'c2', ''),
  columnName: fc.constant('栏目'),
  unit: fc.constantFrom('u1', ''),
  unitName: fc.constant('处室'),
  day: fc.constantFrom('2026-01-31', '2026-02-01', '2026-12-31'),
})

test('every table adds up to the total, and each number lists its records', () => {
  fc.assert(
    fc.property(fc.array(publicationOf, { maxLength: 60 }), (rows) => {
      const publications = rows.map((row, index) => ({ ...row, uid: `p${index}` }))
      const counted = tally(publications, defaultCountingRule)
      const expected = publications.filter(({ type, channel }) => type === 'first' && channel !== 'cityPortal')
      expect(counted.total.records).toEqual(expected.map(({ uid }) => uid))
      for (const table of [counted.byWindow, counted.byLanguage, counted.byColumn, counted.byUnit, counted.byMonth]) {
        expect(table.reduce((sum, row) => sum + row.publications, 0)).toBe(counted.total.publications)
        expect(table.flatMap(({ records }) => records).sort()).toEqual([...counted.total.records].sort())
        for (const row of table) expect(row.records).toHaveLength(row.publications)
      }
    }),
  )
})

test('the city portal is told apart: handed over and taken up, never in the total', () => {
  const base = {
    item: 'i',
    edition: 'e',
    outlet: 'o',
    outletName: '门户',
    language: 'zh',
    column: '',
    columnName: '',
    unit: '',
    unitName: '',
    day: '2026-03-01',
  }
  const counted = tally(
    [
      { ...base, uid: 'p1', type: 'first', channel: 'cityPortal' },
      { ...base, uid: 'p2', type: 'adoption', channel: 'cityPortal' },
      { ...base, uid: 'p3', type: 'first', channel: 'wechat' },
    ],
    defaultCountingRule,
  )
  expect(counted.total.records).toEqual(['p3'])
  expect(counted.apart.submitted.records).toEqual(['p1'])
  expect(counted.apart.adopted.records).toEqual(['p2'])
})

test('an office’s own rule counts only when it is whole', () => {
  expect(countingRuleOf({ version: 'x' })).toBe(defaultCountingRule)
  const own = { version: 'own-1', types: ['first', 'correction'], channels: ['website'], apart: [] }
  expect(countingRuleOf(own)).toBe(own)
})
