import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { dayWritten } from '../../src/disclosure/days.ts'
import { readPasted } from '../../src/disclosure/messages/readPasted.ts'

/** What people copy from the national platform is read; nothing is lost in silence, and nothing makes it fail. */
const labelled = `编号：20260301-001
标题：首页有错别字
网址：http://wsb.example.gov.cn/a.html
错误类型：错别字
问题描述：第二段“己经”应为“已经”。
另外图片打不开。
提交时间：2026-03-01 21:05:33

编号：20260301-002
标题：附件无法下载
网址：http://wsb.example.gov.cn/b.html
问题描述：点击后 404`

describe('lines with labels', () => {
  test('are entries, several at once, with a description of several lines', () =>
    expect(readPasted(labelled)).toEqual({
      entries: [
        {
          lines: [1, 2, 3, 4, 5, 6, 7],
          number: '20260301-001',
          subject: '首页有错别字',
          pageUrl: 'http://wsb.example.gov.cn/a.html',
          words: '第二段“己经”应为“已经”。\n另外图片打不开。',
          errorKind: '错别字',
          receivedOn: '',
          sentOn: '2026-03-01 21:05:33',
        },
        expect.objectContaining({ lines: [9, 10, 11, 12], number: '20260301-002', words: '点击后 404' }),
      ],
      unread: [],
    }))
  test('may have brackets, numbers, other widths, and their value on the next line', () => {
    const { entries, unread } = readPasted('【标题】首页\n2、网 址: http://a\n内容：\n有错\n状态：待办理\n编号 ：7')
    expect(unread).toEqual([])
    expect(entries).toEqual([expect.objectContaining({ subject: '首页', pageUrl: 'http://a', words: '有错\n状态：待办理', number: '7' })])
  })
  test('begin the next entry where a label was there already, though it had no value', () =>
    expect(readPasted('标题：\n网址：http://a\n标题：乙').entries.map(({ subject }) => subject)).toEqual(['', '乙']))
})

describe('rows with tabs', () => {
  test('are read by their head; what has no column of its own stays in the description', () => {
    const { entries, unread } = readPasted(
      '编号\t标题\t网址\t状态\t转办时间\n1\t甲\thttp://a\t待办\t2026/3/2 9:00\n2\t乙\thttp://b\t\t\t多\n还有一行',
    )
    expect(unread).toEqual([])
    expect(entries).toEqual([
      expect.objectContaining({ lines: [1, 2], number: '1', subject: '甲', words: '状态：待办', receivedOn: '2026/3/2 9:00' }),
      expect.objectContaining({ lines: [3, 4], number: '2', pageUrl: 'http://b', words: '多\n还有一行' }),
    ])
  })
  test('without a head are told as not read, and so is a head without rows', () => {
    expect(readPasted('甲\thttp://a\n乙\thttp://b').unread.map(({ line }) => line)).toEqual([1, 2])
    expect(readPasted('编号\t标题')).toEqual({ entries: [], unread: [{ line: 1, text: '编号\t标题' }] })
  })
})

describe('whatever is pasted', () => {
  const piece = fc.oneof(
    fc.constantFrom(
      '编号：1',
      '标题：甲',
      '网址：http://a',
      '问题描述：',
      '时间：2026-3-2',
      '编号\t标题\t网址',
      '1\t甲\thttp://a',
      '',
      '  ',
      '随便一句',
      '状态：待办',
      '\t',
      '【标题】',
    ),
    fc.string({ unit: 'binary', maxLength: 30 }),
  )
  const text = fc.array(piece, { maxLength: 30 }).map((lines) => lines.join('\n'))

  test('is read without failing, and each line that is not blank is told once', () => {
    fc.assert(
      fc.property(text, (pasted) => {
        const { entries, unread } = readPasted(pasted)
        const told = [...entries.flatMap(({ lines }) => lines), ...unread.map(({ line }) => line)].sort((one, other) => one - other)
        const written = pasted.split(/\r\n|\r|\n/u).flatMap((line, index) => (line.trim() === '' ? [] : [index + 1]))
        expect(told).toEqual(written)
      }),
      { numRuns: 500 },
    )
  })
  test('loses no word', () => {
    const word = fc.string({ unit: fc.constantFrom(...'甲乙丙丁戊己庚辛xyz123'), minLength: 4, maxLength: 12 }).map((one) => `〈${one}〉`)
    const line = fc.oneof(
      word,
      fc.tuple(fc.constantFrom('编号：', '标题：', '网址：', '内容：', '时间：', '状态：'), word).map(([label, one]) => label + one),
      fc.tuple(word, word, word, word).map((cells) => cells.join('\t')),
      fc.constantFrom('编号\t标题\t网址', '标题\t内容'),
    )
    fc.assert(
      fc.property(fc.array(line, { maxLength: 20 }), (lines) => {
        const { entries, unread } = readPasted(lines.join('\n'))
        const kept = [...entries.flatMap(({ lines: _, ...fields }) => Object.values(fields)), ...unread.map((one) => one.text)].join('\n')
        for (const one of lines.join('\n').match(/〈[^〉]*〉/gu) ?? []) expect(kept).toContain(one)
      }),
      { numRuns: 500 },
    )
  })
})

test.each([
  ['2026-03-02 10:11:12', '2026-03-02'],
  ['2026年3月2日', '2026-03-02'],
  ['２０２６/3/12 9:00', '2026-03-12'],
  ['2026-02-30', null],
  ['昨天', null],
])('the day of %s is %s', (text, day) => expect(dayWritten(text)).toBe(day))
