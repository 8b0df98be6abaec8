import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { alikeFrom, alikeOf } from '../../src/disclosure/request/alike.ts'

/** What two applications have in common, in words a person would call the same or not. */
const share = (one: string, other: string) => alikeOf({ wanted: one, others: [{ number: '1', wanted: other }] })[0]?.share ?? 0

describe('two applications', () => {
  test.each([
    ['2025年因公出国团组数', '2025 年度因公出国（境）团组数量'],
    ['请公开2025年领事保护经费决算', '申请公开2025年度领事保护经费决算表'],
    ['外国专家来华工作许可办理情况统计', '外国专家来华工作许可的办理情况统计表'],
    ['关于某某路12号外国领馆用房租赁合同的全部信息', '某某路12号外国领馆用房租赁合同'],
  ])('%s / %s: the same in other words', (one, other) => expect(share(one, other)).toBeGreaterThanOrEqual(alikeFrom))

  test.each([
    ['请公开2025年领事保护经费决算', '请公开2025年因公出国团组名单'],
    ['本人申请公开贵单位关于友好城市交流的会议纪要', '本人申请公开贵单位关于车辆维修的采购合同'],
    ['出访团组数', '邀请函办理指南'],
    ['决算', '请公开2025年领事保护经费决算'],
  ])('%s / %s: not the same', (one, other) => expect(share(one, other)).toBe(0))

  test('are as alike one way as the other, the same words wholly, and nothing to nothing', () =>
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 60 }),
        fc.string({ unit: fc.constantFrom(...'申请公开年度决算甲乙丙ab '), maxLength: 40 }),
        (one, other) => {
          expect(share(one, other)).toBe(share(other, one))
          const many = [other, other.repeat(2)].map((wanted, at) => ({ number: String(at), wanted }))
          for (const found of alikeOf({ wanted: one, others: many })) {
            expect(found.share).toBeLessThanOrEqual(1)
            for (const words of found.shared) expect(words.length).toBeGreaterThanOrEqual(4)
          }
        },
      ),
    ))
  test('that are one and the same share all of it, and it is shown', () =>
    expect(alikeOf({ wanted: '领事保护经费。', others: [{ number: '7', wanted: ' 领事保护 经费' }] })).toEqual([
      { number: '7', share: 1, shared: ['领事保护经费'] },
    ]))
})

test('the likest first, ten at most, the newer of two', () => {
  const others = Array.from({ length: 30 }, (_, at) => ({ number: `2026-00${10 + at}`, wanted: `领事保护经费决算${'表'.repeat(at % 2)}` }))
  const found = alikeOf({ wanted: '领事保护经费决算', others })
  expect(found.map(({ number }) => number)).toEqual(Array.from({ length: 10 }, (_, at) => `2026-00${38 - 2 * at}`))
})

test('five thousand are compared within a second', () => {
  const words = (at: number) =>
    `请公开${2000 + (at % 25)}年第${at}号领事保护与因公出国经费的预算、决算和执行情况，以及相关会议纪要${at * 7919}`.repeat(3)
  const others = Array.from({ length: 5000 }, (_, at) => ({ number: String(at), wanted: words(at) }))
  const begin = performance.now()
  expect(alikeOf({ wanted: words(77), others })).toHaveLength(10)
  expect(performance.now() - begin).toBeLessThan(1000)
})
