import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { shanghaiDay } from '../../src/clock.ts'
import { horizonMs, lookupDelay, nextShanghaiMidnight, pauseDelay, retryDelay } from '../../src/delivery/backoff.ts'

const random = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true })

test('retries wait ever longer, never under half nor over two hours', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1000 }), random, (tried, chance) => {
      const wait = retryDelay(tried, chance)
      const full = Math.min(7_200_000, 15_000 * 2 ** Math.min(30, tried - 1))
      expect(wait).toBeGreaterThanOrEqual(full / 2)
      expect(wait).toBeLessThanOrEqual(full)
    }),
  )
})

test('the horizon of seven days is reached, after some ninety tries', () => {
  let waited = 0
  let tried = 0
  while (waited <= horizonMs) waited += retryDelay(++tried, 0.5)
  expect(tried).toBeGreaterThan(80)
  expect(tried).toBeLessThan(200)
})

test('look-ups are few, since the platforms count them, and end with a person', () => {
  expect([1, 2, 3, 4, 5, 6, 7].map(lookupDelay)).toEqual([30_000, 120_000, 600_000, 3_600_000, 21_600_000, 86_400_000, null])
})

test('an outlet that is down is asked again after half a minute, at last every half hour', () => {
  expect(pauseDelay(1)).toBe(30_000)
  fc.assert(fc.property(fc.integer({ min: 1, max: 10_000 }), (failures) => expect(pauseDelay(failures)).toBeLessThanOrEqual(1_800_000)))
})

test('midnight is midnight in Shanghai, and always ahead', () => {
  expect(nextShanghaiMidnight(new Date('2026-03-02T15:59:59Z')).toISOString()).toBe('2026-03-02T16:00:00.000Z')
  expect(nextShanghaiMidnight(new Date('2026-03-02T16:00:00Z')).toISOString()).toBe('2026-03-03T16:00:00.000Z')
  fc.assert(
    fc.property(fc.date({ min: new Date('2020-01-01'), max: new Date('2040-01-01'), noInvalidDate: true }), (now) => {
      const midnight = nextShanghaiMidnight(now)
      expect(midnight.getTime()).toBeGreaterThan(now.getTime())
      expect(shanghaiDay(midnight)).not.toBe(shanghaiDay(now))
    }),
  )
})
