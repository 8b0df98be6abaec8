import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { countIn, numberOf, sequenceOf } from '../../src/disclosure/request/number.ts'

/** Numbers within the year, also past the ten thousandth. */
test('are written with four digits, and more where it takes more', () =>
  expect([1, 9999, 10_000, 10_001].map((count) => numberOf({ year: 2026, count }))).toEqual([
    '2026-0001',
    '2026-9999',
    '2026-10000',
    '2026-10001',
  ]))

test('come in the order of year and place, which text does not', () => {
  const place = fc.record({ year: fc.integer({ min: 2008, max: 2100 }), count: fc.integer({ min: 1, max: 999_999 }) })
  fc.assert(
    fc.property(place, place, (one, other) => {
      const byPlace = one.year - other.year || one.count - other.count
      expect(Math.sign(sequenceOf(one) - sequenceOf(other))).toBe(Math.sign(byPlace))
      expect(countIn(sequenceOf(one))).toBe(one.count)
    }),
  )
  const all = Array.from({ length: 10_001 }, (_, index) => ({ year: 2026, count: index + 1 }))
  const sorted = [...all].reverse().sort((one, other) => sequenceOf(one) - sequenceOf(other))
  expect(sorted.map(numberOf)).toEqual(all.map(numberOf))
})
