import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { feeByPages, feeByPiece, feeOf } from '../../src/disclosure/request/fee.ts'
import { feeChecks } from '../../src/report/feeChecks.ts'

const allPieces = (pieces: number) => feeByPiece({ before: 0, pieces })

/** 信息处理费 (国办函〔2020〕109号), worked out by hand at both edges of every block. */
describe('a fee', () => {
  test.each([
    [1, 0],
    [10, 0],
    [11, 100],
    [30, 2000],
    [31, 2200],
    [40, 4000],
    [41, 4300],
    [50, 7000],
    [51, 7400],
  ])('by piece: %i in a month cost %i yuan', (count, yuan) => expect(feeOf(feeByPiece({ before: 0, pieces: count }))).toBe(yuan))

  test.each([
    [1, 0],
    [30, 0],
    [31, 10],
    [100, 700],
    [101, 720],
    [200, 2700],
    [201, 2740],
    [1000, 34_700],
  ])('by amount: %i pages cost %i yuan', (pages, yuan) => expect(feeOf(feeByPages(pages))).toBe(yuan))

  test('has a line for each block, one after the other, and never falls when there is more', () =>
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5000 }), fc.constantFrom(allPieces, feeByPages), (count, fee) => {
        const lines = fee(count)
        expect(lines.reduce((sum, line) => sum + line.count, 0)).toBe(count)
        expect(lines.map(({ from }) => from)).toEqual([1, ...lines.slice(0, -1).map(({ to }) => to + 1)])
        for (const { count: within, yuan, sum } of lines) expect(sum).toBe(within * yuan)
        expect(feeOf(fee(count + 1))).toBeGreaterThanOrEqual(feeOf(lines))
      }),
    ))

  test.each([
    [9, 1, 0],
    [9, 2, 100],
    [29, 2, 300],
    [40, 1, 300],
    [25, 10, 1500],
  ])('by piece: after %i of the month, %i more cost %i yuan', (before, pieces, yuan) =>
    expect(feeOf(feeByPiece({ before, pieces }))).toBe(yuan),
  )

  test('of a month’s applications, one by one, adds up to what all of them cost together: nothing is charged twice', () =>
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 25 }), { minLength: 1, maxLength: 40 }), (sizes) => {
        let [before, sum] = [0, 0]
        for (const pieces of sizes) {
          sum += feeOf(feeByPiece({ before, pieces }))
          before += pieces
        }
        expect(sum).toBe(feeOf(allPieces(before)))
      }),
    ))

  test.each([0, -1, 1.5, Number.NaN])('of %p is none', (count) => {
    expect(() => feeByPiece({ before: 0, pieces: count })).toThrow(RangeError)
    if (count !== 0) expect(() => feeByPiece({ before: count, pieces: 1 })).toThrow(RangeError)
    expect(() => feeByPages(count)).toThrow(RangeError)
  })
})

test.each([
  [undefined, 0, []],
  [0, 0, [['warning', true]]],
  [700, 700, [['warning', true]]],
  [undefined, 700, [['error', false]]],
  [0, 700, [['error', false]]],
  [900, 700, [['warning', false]]],
])('stated %p and paid %p yuan: %j', (stated, paid, checks) =>
  expect(feeChecks({ stated, paid }).map(({ severity, ok }) => [severity, ok])).toEqual(checks),
)
