import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { linesOfHtml, picturesOfHtml } from '../../src/channels/htmlLines.ts'
import { lineDifferences } from '../../src/channels/lineDifferences.ts'
import { nextCursor, readCursor } from '../../src/channels/shiftingCursor.ts'
import { articleDifferences } from '../../src/channels/wechat/articleDifferences.ts'
import { callsNow, chooseDue, rota, type Seen, shareOf } from '../../src/reconcile/chooseDue.ts'
import { isSecondLook, twoLooksMs } from '../../src/reconcile/twoLooks.ts'

const dayMs = rota.dailyMs
const runsADay = dayMs / rota.runMs
const piece = (publication: string, publishedAt: number, seenAt = publishedAt): Seen => ({ publication, publishedAt, seenAt })

/** Plays the rota for some days, as the job does; returns the longest any piece was left alone, and the most old looks of a day. */
function play({ ages, days, perDay }: { ages: number[]; days: number; perDay: number | null }) {
  const start = 1000 * dayMs
  const pieces = ages.map((age, index) => piece(String(index), start - age * dayMs))
  // Everything was last seen within the rota's time before it begins, spread evenly, as after long running.
  for (const [index, one] of pieces.entries())
    one.seenAt = Math.max(
      one.publishedAt,
      start - ((index + 1) / (pieces.length + 1)) * (start - one.publishedAt < rota.youngMs ? dayMs : rota.fullMs),
    )
  let [longestYoung, longestOld, mostOld] = [0, 0, 0]
  for (let day = 0; day < days; day++) {
    let used = 0
    for (let run = 0; run < runsADay; run++) {
      const now = start + day * dayMs + run * rota.runMs
      const isYoung = (one: Seen) => now - one.publishedAt <= rota.youngMs
      const old = pieces.filter((one) => !isYoung(one))
      const calls = callsNow({ perDay, used, runsLeft: runsADay - run })
      const chosen = chooseDue({ young: pieces.filter(isYoung), old, oldCount: old.length, now, calls })
      expect(new Set(chosen).size).toBe(chosen.length)
      for (const one of chosen) {
        expect(now - one.seenAt).toBeGreaterThanOrEqual(dayMs)
        if (!isYoung(one)) used += 1
        one.seenAt = now
      }
      for (const one of pieces) {
        if (isYoung(one)) longestYoung = Math.max(longestYoung, now - one.seenAt)
        else longestOld = Math.max(longestOld, now - one.seenAt)
      }
    }
    mostOld = Math.max(mostOld, used)
  }
  return { longestYoung, longestOld, mostOld }
}

describe('the rota', () => {
  const ages = fc.array(fc.integer({ min: 0, max: 400 }), { minLength: 1, maxLength: 60 })

  test('sees young pieces daily and every old one within thirty days, where no quota stands in the way', () => {
    fc.assert(
      fc.property(ages, (given) => {
        const { longestYoung, longestOld } = play({ ages: given, days: 40, perDay: null })
        expect(longestYoung).toBeLessThanOrEqual(dayMs + rota.runMs)
        expect(longestOld).toBeLessThanOrEqual(rota.fullMs + dayMs)
      }),
      { numRuns: 15 },
    )
  })

  test('never spends more on old pieces than the day allows, and spreads it', () => {
    fc.assert(
      fc.property(ages, fc.integer({ min: 0, max: 20 }), (given, perDay) => {
        expect(play({ ages: given, days: 3, perDay }).mostOld).toBeLessThanOrEqual(perDay)
      }),
      { numRuns: 15 },
    )
    expect(callsNow({ perDay: 50, used: 0, runsLeft: 96 })).toBe(1)
    expect(callsNow({ perDay: 50, used: 50, runsLeft: 10 })).toBe(0)
    expect(callsNow({ perDay: 50, used: 0, runsLeft: 1 })).toBe(50)
    expect(callsNow({ perDay: null, used: 9, runsLeft: 1 })).toBeNull()
  })

  test('takes the longest unseen first, in an order that does not depend on how they came', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 500 }), { minLength: 1, maxLength: 40 }), (given) => {
        const old = given.map((age, index) => piece(`p${index}`, 0, -age * dayMs))
        const choice = { young: [], oldCount: 10_000, now: dayMs, calls: 5 }
        const chosen = chooseDue({ ...choice, old })
        expect(chooseDue({ ...choice, old: old.toReversed() })).toEqual(chosen)
        expect(chosen.length).toBe(Math.min(5, shareOf(10_000), old.length))
        const left = old.filter((one) => !chosen.includes(one))
        for (const one of left) expect(one.seenAt).toBeGreaterThanOrEqual(chosen.at(-1)?.seenAt ?? 0)
      }),
    )
  })
})

test('a second look counts minutes after the first, at the same thing', () => {
  const at = (ms: number) => new Date(ms)
  const suspicion = { suspectAt: at(0).toISOString(), suspectAs: 'wechat.53600' }
  expect(isSecondLook(suspicion, { code: 'wechat.53600', now: at(twoLooksMs) })).toBe(true)
  expect(isSecondLook(suspicion, { code: 'wechat.53600', now: at(twoLooksMs - 1) })).toBe(false)
  expect(isSecondLook(suspicion, { code: 'wechat.publish.6', now: at(twoLooksMs) })).toBe(false)
  expect(isSecondLook({}, { code: 'wechat.53600', now: at(twoLooksMs) })).toBe(false)
})

test('going through a list by pages misses nothing that stays, whatever is added and deleted meanwhile', () => {
  type Change = { added: number; deleted: number[] }
  const change: fc.Arbitrary<Change> = fc.record({
    added: fc.integer({ min: 0, max: 5 }),
    deleted: fc.array(fc.nat(60), { maxLength: 5 }),
  })
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 60 }), fc.array(change, { maxLength: 12 }), (length, changes) => {
      const size = 5
      let list = Array.from({ length }, (_, index) => index)
      const seen = new Set<number>()
      const deleted = new Set<number>()
      let [cursor, pages, newest] = [null as string | null, 0, 1000]
      do {
        const at = readCursor(cursor)
        for (const thing of list.slice(at.offset, at.offset + size)) seen.add(thing)
        cursor = nextCursor({ at, read: size, total: list.length })
        const { added, deleted: gone } = changes[pages] ?? { added: 0, deleted: [] }
        for (const place of gone) for (const thing of list.splice(place, 1)) deleted.add(thing)
        list = [...Array.from({ length: added }, () => newest++).toReversed(), ...list]
        pages += 1
      } while (cursor !== null && pages < 500)
      expect(cursor).toBeNull()
      for (let thing = 0; thing < length; thing++) if (!deleted.has(thing)) expect(seen.has(thing)).toBe(true)
    }),
    { numRuns: 300 },
  )
})

describe('differences', () => {
  const lines = fc.array(fc.constantFrom('甲', '乙', '丙', '丁'), { maxLength: 12 })

  test('there are none between equal texts, and some between others; what is left out is the same in both', () => {
    fc.assert(
      fc.property(lines, lines, (before, after) => {
        const found = lineDifferences(before, after)
        expect(found.length === 0).toBe(before.join('\n') === after.join('\n'))
        const count = (side: 'before' | 'after') => found.flatMap((hunk) => (hunk[side] ? hunk[side].split('\n') : [])).length
        expect(before.length - count('before')).toBe(after.length - count('after'))
      }),
    )
  })

  test('a text too long to be compared line by line is told in one', () => {
    const long = Array.from({ length: 3000 }, (_, index) => `行${index}`)
    expect(lineDifferences(['头', ...long], ['头', ...long.toReversed()])).toHaveLength(1)
  })

  test('words and pictures are compared as readers see them, not as bytes', () => {
    const html = '<section><p style="a">第一段&nbsp;&amp;</p><p>第二<br>段</p><img src="https://mmbiz.example/1?wx_fmt=png"></section>'
    expect(linesOfHtml(html)).toEqual(['第一段 &', '第二', '段'])
    expect(picturesOfHtml('<img class="x" data-src="https://mmbiz.example/1?tp=webp">')).toEqual(picturesOfHtml(html))
    const sent = { title: '题', author: '', digest: '', content: html, content_source_url: 'https://a.example/x?e=1' }
    const found = {
      ...sent,
      digest: '平台自拟',
      content: html.replace('<p style="a">', '<p class="b">').replace('src=', 'data-src='),
      content_source_url: 'https://a.example/x?e=2',
    }
    expect(articleDifferences({ sent, found })).toEqual([])
    const edited = { ...found, title: '新题', content: html.replace('第二', '第贰') }
    expect(articleDifferences({ sent, found: edited }).map(({ before, after }) => [before, after])).toEqual([
      ['题', '新题'],
      ['第二', '第贰'],
    ])
    expect(articleDifferences({ sent, found: { ...sent, content: html.replace('/1?', '/2?') } })[0]?.place.en).toBe('Pictures')
  })
})
