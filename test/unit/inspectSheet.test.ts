import { describe, expect, test } from '@jest/globals'
import { findFont } from '../../src/documents/findFont.ts'
import { toPdf } from '../../src/documents/toPdf.ts'
import type { FreshnessState } from '../../src/yearbook/freshness.ts'
import type { Freshness } from '../../src/yearbook/readFreshness.ts'
import type { SheetAnswer, SheetFacts } from '../../src/yearbook/sheet/facts.ts'
import { judgeSheet } from '../../src/yearbook/sheet/judgeSheet.ts'
import { sheetLines, sheetSource } from '../../src/yearbook/sheet/lines.ts'
import { printSheet } from '../../src/yearbook/sheet/printSheet.ts'
import { limitsOn, type WindowKey } from '../../src/yearbook/standards.ts'

const today = '2026-06-30'
const fresh = (of: Freshness['of'], name: string, state: FreshnessState, window: WindowKey | null): Freshness => ({
  of,
  uid: name,
  name,
  unit: '新闻处',
  window,
  lastOn: state === 'blank' ? '' : '2026-06-01',
  until: '',
  state,
})
const message = { subject: '问', kind: 'consult', source: 'web', receivedOn: '2026-06-01', repliedOn: '2026-06-03', unit: '领事处' }
const limits = limitsOn({ rows: [], today })
/** A week of hourly visits, of which some failed on its last day. */
const week = (failed: number) =>
  ['24', '25', '26', '27', '28', '29', '30'].map((day) => ({ day: `2026-06-${day}`, visits: 24, failed: day === '30' ? failed : 0 }))
const facts: SheetFacts = {
  today,
  limits,
  visits: week(0),
  freshness: [
    fresh('home', '官网', 'fresh', 'home'),
    fresh('account', '微信', 'fresh', 'account'),
    fresh('column', '动态', 'fresh', 'news'),
  ],
  columns: [
    { uid: '动态', name: '动态', unit: '新闻处', type: '政策文件', isDescribed: true },
    { uid: '咨询', name: '咨询', unit: '领事处', type: '咨询投诉', isDescribed: true },
  ],
  messages: [message],
  publicAnswerOn: '2026-06-01',
  guides: [{ title: '认证', unit: '领事处', lacking: [] }],
  unexplained: [],
  alarms: [],
  ipv6: { share: 96, on: '2026-06-01' },
  elsewhere: { looked: 2, dead: [] },
  office: {
    siteName: '外办',
    siteUrl: 'https://a.cn',
    siteIdCode: '3100000001',
    icp: '1',
    policeRecord: '1',
    mark: '1',
    sponsor: '1',
    contact: '1',
  },
  answers: [],
}
const filled = (more: Partial<SheetFacts>, line: string) => judgeSheet({ ...facts, ...more }).find(({ key }) => key === line)
const verdict = (more: Partial<SheetFacts>, line: string) => filled(more, line)?.verdict
const answer = (line: string, more: Partial<SheetAnswer> = {}): SheetAnswer => ({
  line,
  isPassed: true,
  on: '2026-06-15',
  by: '何静',
  words: '',
  unit: '领事处',
  remediedOn: '',
  uid: 'i1',
  ...more,
})

test('where all is well, everything a machine measures is in order and the rest waits for a person', () => {
  const lines = judgeSheet(facts)
  expect(lines.map(({ key }) => key)).toEqual(sheetLines.map(({ key }) => key))
  const by = (wanted: string) => lines.filter((line) => line.verdict === wanted).map(({ key }) => key)
  expect(by('red')).toEqual([])
  expect(by('amber')).toEqual([])
  expect(by('person')).toEqual(['W1', 'M1', 'M3', 'M4', 'P2', 'P6', 'P7', 'P8'])
  // What fails by itself stands first.
  expect(lines.slice(0, 10).every(({ part }) => part !== 'points')).toBe(true)
})

const columns = (state: FreshnessState, window: WindowKey | null, count: number) => ({
  freshness: Array.from({ length: count }, (_, index) => fresh('column', `栏目${index}`, state, window)),
})

describe('what fails a site or an account by itself', () => {
  test.each<[string, Partial<SheetFacts>, string, string]>([
    ['an alarm at the site', { alarms: [{ title: '稿', outlet: '官网', channel: 'website', unit: '新闻处' }] }, 'W1', 'red'],
    [
      'an alarm at an account does not fail the site',
      { alarms: [{ title: '稿', outlet: '微信', channel: 'wechat', unit: '' }] },
      'W1',
      'person',
    ],
    ['an alarm at an account', { alarms: [{ title: '稿', outlet: '微信', channel: 'wechat', unit: '' }] }, 'M1', 'red'],
    ['eight visits of 168 that failed', { visits: week(8) }, 'W2', 'amber'],
    ['nine of them', { visits: week(9) }, 'W2', 'red'],
    ['a week that was not looked at', { visits: week(9).slice(1, 6) }, 'W2', 'person'],
    ['a stale front page', { freshness: [fresh('home', '官网', 'stale', 'home')] }, 'W3', 'red'],
    ['a front page soon stale', { freshness: [fresh('home', '官网', 'near', 'home')] }, 'W3', 'amber'],
    ['a site that is a drill', { freshness: [fresh('home', '官网', 'drill', 'home')] }, 'W3', 'person'],
    ['four stale columns of news', columns('stale', 'news', 4), 'W4', 'amber'],
    ['five of them', columns('stale', 'news', 5), 'W4', 'red'],
    ['nine stale plans', columns('stale', 'plan', 9), 'W4', 'amber'],
    ['ten of them', columns('stale', 'plan', 10), 'W4', 'red'],
    ['four blank columns', columns('blank', null, 4), 'W4', 'amber'],
    ['five of them', columns('blank', null, 5), 'W4', 'red'],
    ['a message on its red line', { messages: [{ ...message, receivedOn: '2026-03-30', repliedOn: '' }] }, 'W5', 'amber'],
    ['a message past it', { messages: [{ ...message, receivedOn: '2026-03-29', repliedOn: '' }] }, 'W5', 'red'],
    ['one answered after it', { messages: [{ ...message, receivedOn: '2026-01-05', repliedOn: '2026-04-06' }] }, 'W5', 'amber'],
    ['an error on the site', { messages: [{ ...message, kind: 'siteError', receivedOn: '2026-01-05', repliedOn: '' }] }, 'W5', 'green'],
    ['a message to an account', { messages: [{ ...message, source: 'weibo', receivedOn: '2026-01-05', repliedOn: '' }] }, 'M3', 'amber'],
    ['no way to ask', { messages: [], columns: [] }, 'W5', 'person'],
    ['no guide', { guides: [] }, 'W6', 'person'],
    ['four guides that lack four', guides(4, 4), 'W6', 'amber'],
    ['five guides that lack four', guides(5, 4), 'W6', 'red'],
    ['five guides that lack three', guides(5, 3), 'W6', 'amber'],
    ['a stale account', { freshness: [fresh('account', '微博', 'stale', 'account')] }, 'M2', 'red'],
  ])('%s', (_, more, line, expected) => {
    expect(verdict(more, line)).toBe(expected)
  })
})

function guides(count: number, lacking: number): Partial<SheetFacts> {
  const elements = ['设定依据', '申请条件', '办理材料', '办理地点'].slice(0, lacking)
  return { guides: Array.from({ length: count }, (_, index) => ({ title: `指南${index}`, unit: '领事处', lacking: elements })) }
}

describe('what costs points is a warning, with its evidence and unit', () => {
  test.each<[Partial<SheetFacts>, string]>([
    [{ columns: [] }, 'P1'],
    [{ publicAnswerOn: '2026-04-29' }, 'P3'],
    [{ publicAnswerOn: '' }, 'P3'],
    [{ unexplained: [{ title: '办法', unit: '新闻处', disclosedOn: '2026-06-01' }] }, 'P4'],
    [columns('blank', null, 1), 'P5'],
    [{ columns: [{ uid: '动态', name: '动态', unit: '新闻处', type: '', isDescribed: false }] }, 'P9'],
    [{ elsewhere: { looked: 2, dead: [{ title: '目录', unit: '新闻处', deadSince: '2026-06-01' }] } }, 'P7'],
    [{ ipv6: { share: 94, on: '2026-06-01' } }, 'P10'],
    [{ office: { ...facts.office, siteIdCode: '' } }, 'P11'],
    [{ office: { ...facts.office, icp: '' } }, 'P12'],
  ])('%j: %s', (more, line) => {
    expect(verdict(more, line)).toBe('amber')
  })

  test('evidence names the thing, and each unit stands once', () => {
    const line = filled(columns('blank', null, 3), 'P5')
    expect(line?.evidence).toEqual(['栏目0：空白', '栏目1：空白', '栏目2：空白'])
    expect(line?.units).toEqual(['新闻处'])
  })
})

describe('a person', () => {
  test.each<[string, SheetAnswer, Partial<SheetFacts>, string, string]>([
    ['answers what no machine measures', answer('M4'), {}, 'M4', 'green'],
    ['answers where too little was measured', answer('W2'), { visits: [] }, 'W2', 'green'],
    ['says it fails', answer('M4', { isPassed: false, words: '买粉' }), {}, 'M4', 'red'],
    ['says it is mended', answer('M4', { isPassed: false, words: '买粉', remediedOn: '2026-06-20' }), {}, 'M4', 'amber'],
    ['only warns of what costs points', answer('P6', { isPassed: false, words: '错字' }), {}, 'P6', 'amber'],
    ['answered a month ago', answer('M4', { on: '2026-05-30' }), {}, 'M4', 'green'],
    ['answered longer ago', answer('M4', { on: '2026-05-29' }), {}, 'M4', 'amber'],
    ['answered long ago what a machine measures', answer('W3', { on: '2026-02-01' }), {}, 'W3', 'green'],
    ['answered on the last day that counts', answer('M4', { on: '2025-12-30' }), {}, 'M4', 'amber'],
    ['answered too long ago', answer('M4', { on: '2025-12-29' }), {}, 'M4', 'person'],
    ['cannot talk away what was measured', answer('W3'), { freshness: [fresh('home', '官网', 'stale', 'home')] }, 'W3', 'red'],
    ['may find worse', answer('W3', { isPassed: false, words: '首页空白' }), {}, 'W3', 'red'],
  ])('%s', (_, given, more, line, expected) => {
    expect(verdict({ ...more, answers: [given] }, line)).toBe(expected)
  })

  test('is named, with unit and record', () => {
    const line = filled({ answers: [answer('W1')] }, 'W1')
    expect(line).toMatchObject({ answeredBy: 'i1', units: ['领事处'] })
    expect(line?.found.zh).toContain('2026-06-15 何静核实：符合')
    const old = filled({ answers: [answer('M4', { on: '2025-12-29' })] }, 'M4')
    expect(old?.found.zh).toContain('上次核实 2025-12-29 何静，已过期')
  })

  test('is judged by the office’s own limits', () => {
    const rows = [{ limit: 'answer', from: '2026-01-01', value: 3, warn: 2, source: '本市规定' }]
    const own = { limits: limitsOn({ rows, today }), answers: [answer('M4', { on: '2026-03-29' })] }
    expect(verdict(own, 'M4')).toBe('person')
    expect(verdict({ ...own, answers: [answer('M4', { on: '2026-04-30' })] }, 'M4')).toBe('green')
  })
})

describe('as a document', () => {
  const sheet = {
    source: sheetSource,
    origin: 'live' as const,
    today,
    limits,
    lines: judgeSheet({ ...facts, ...columns('blank', null, 8) }),
  }
  const printed = printSheet({ sheet, reporter: { name: '某市外办', siteUrl: '', contact: '' } })

  test('three tables with every line once; what is too much for a page is counted', () => {
    const tables = printed.blocks.flatMap((block) => (block.kind === 'table' ? [block] : []))
    expect(tables.map(({ rows }) => rows.length - 1)).toEqual([6, 4, 12])
    expect(tables.flatMap(({ rows }) => rows.slice(1).map(([key]) => key?.text))).toEqual(sheetLines.map(({ key }) => key))
    expect(tables[0]?.rows[4]?.[4]?.text).toMatch(/另有 3 项$/)
  })

  test('limits of the office itself are told with their source, laxer ones as such', () => {
    const row = { limit: 'blank', from: '2026-01-01', value: 8, warn: null, source: '本市规定' }
    const own = printSheet({
      sheet: { ...sheet, limits: limitsOn({ rows: [row], today }) },
      reporter: { name: '某市外办', siteUrl: '', contact: '' },
    })
    expect(own.blocks[1]).toEqual({ kind: 'paragraph', text: '空白栏目：8 个，自 2026-01-01，依据本市规定（宽于通用值）。' })
    expect(printed.blocks[1]).toMatchObject({ kind: 'heading' })
  })

  test('the same sheet gives the same PDF, and no character is missing', async () => {
    const madeAt = new Date('2026-06-30T01:00:00Z')
    const [one, other] = [await toPdf(printed, { madeAt }), await toPdf(printed, { madeAt })]
    expect(one.missing).toEqual([])
    expect(one.bytes.equals(other.bytes)).toBe(true)
    expect(one.bytes.subarray(0, 5).toString()).toBe('%PDF-')
    expect(findFont(sheetLines.map(({ zh }) => zh).join('')).missing).toEqual([])
  })
})
