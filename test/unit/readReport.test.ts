import { readFileSync } from 'node:fs'
import { expect, test } from '@jest/globals'
import { checkRead, readAsBefore } from '../../src/report/checkRead.ts'
import { checksOf } from '../../src/report/checks.ts'
import { linesOfHtml } from '../../src/report/linesOfFile.ts'
import { readReport } from '../../src/report/readReport.ts'

const text = readFileSync('test/fixtures/report-2022.txt', 'utf8')
const real = readReport(text)

test('a real report is read whole, in the form it is in', () => {
  expect(real.profile).toBe('2019-60')
  expect(real.tables[3]).toMatchObject({
    new: [3, 0, 0, 0, 0, 0, 3],
    carry_in: [0, 0, 0, 0, 0, 0, 0],
    r1: [1, 0, 0, 0, 0, 0, 1],
    r4_1: [1, 0, 0, 0, 0, 0, 1],
    r5_5: [0, 0, 0, 0, 0, 0, 0],
    r6_3: [1, 0, 0, 0, 0, 0, 1],
    total: [3, 0, 0, 0, 0, 0, 3],
    carry_out: [0, 0, 0, 0, 0, 0, 0],
  })
  expect(real.tables[2]).toEqual({ rules: [0, 0, 0], normative: [0, 0, 0], licence: [0], penalty: [0], coercion: [0], fees: [0] })
  expect(real.figures).toEqual({
    published: 2706,
    cityPortalForeign: 248,
    requests: 3,
    messages: 44,
    consultations: 4,
    submissions: 238,
    reportsHeard: 2,
    progressMeetings: 5,
    studySessions: 2,
    trainings: 6,
    exchanges: 11,
    contentInspections: 5,
    securityInspections: 3,
    policies: 2,
    staff: 2,
  })
})

test('its cells too many are told, and nothing else', () => {
  expect(real.oddities).toEqual([
    { id: 'T3-CELLS', where: '（六）其他处理', evidence: '有 8 个数，应为 7 个' },
    { id: 'T3-CELLS', where: '（七）总计', evidence: '有 8 个数，应为 7 个' },
    { id: 'T4-CELLS', where: '表四', evidence: '有 16 个数，应为 15 个（表四有 15 列）' },
  ])
  expect(real.tables[4]).toEqual(Array.from({ length: 15 }, () => 0))
})

test('what does not add up in it is found by the same rules', () => {
  const {
    2: two,
    3: three,
    4: four,
  } = readReport(text.replace('一、本年新收政府信息公开申请数量\t\t3', '一、本年新收政府信息公开申请数量\t\t4')).tables
  if (!two || !three || !four) throw new Error('A table was not found.')
  expect(
    checksOf({ tables: { 2: two, 3: three, 4: four } })
      .filter(({ ok }) => !ok)
      .map(({ id }) => id),
  ).toEqual(['T3-ID-1', 'T3-ROW-new'])
})

test.each([
  ['a row that is missing', (whole: string) => whole.replace(/^.*重复申请.*$/m, ''), 'T3-MISSING'],
  ['a cell that is missing', (whole: string) => whole.replace('(一) 予以公开\t1\t0', '(一) 予以公开\t1'), 'T3-CELLS'],
  ['no table 4', (whole: string) => whole.replace(/^0\t0.*$/m, ''), 'T4-MISSING'],
  ['no table at all', () => '一、总体情况\n没有表格。', 'T3-MISSING'],
])('%s is told', (_, spoil, id) => expect(readReport(spoil(text)).oddities.map((oddity) => oddity.id)).toContain(id))

const failing = (whole: string, before?: string) => {
  const read = readReport(whole)
  return checkRead({ read, before: before === undefined ? null : readAsBefore(readReport(before), read) }).filter(({ ok }) => !ok)
}

test('a number of the text that is not the table’s is told, with the words and the cell', () => {
  expect(failing(text)).toEqual([])
  expect(failing(text.replace('收到政府信息公开申请 3 件', '收到政府信息公开申请 5 件'))).toMatchObject([
    {
      ...{ id: 'TEXT-T3-new-2', severity: 'warning' },
      evidence: {
        zh: '正文「收到政府信息公开申请 5 件」：5；表三 一、本年新收政府信息公开申请数量 总计：3',
        en: 'The words say 5 in “收到政府信息公开申请 5 件”; Table 3: 1. Applications received this year · Total: 3',
      },
    },
    { id: 'TEXT-T3-new-0' },
  ])
})

test('its numbers no table counts are told as not checked, once', () => {
  const note = checkRead({ read: real }).filter(({ id }) => id === 'TEXT-UNREAD')
  expect(note).toHaveLength(1)
  expect(note[0]).toMatchObject({ severity: 'note', ok: true })
  expect(note[0]?.evidence.zh).toContain('「2706 篇」')
  expect(note[0]?.evidence.zh).not.toMatch(/22161272|2022|IPv6|「3 件」|第/)
})

test('against the report of the year before it is what that carried over, in each column, and in force what that left', () => {
  const before = text.replaceAll('2022', '2021')
  expect(failing(text, before)).toEqual([])
  const carried = before
    .replace('四、结转下年度继续办理\t\t0\t0', '四、结转下年度继续办理\t\t1\t0')
    .replace('行政规范性文件\t0\t0\t0', '行政规范性文件\t0\t0\t7')
  expect(carried).not.toBe(before)
  expect(failing(text, carried)).toMatchObject([
    { id: 'T3-YoY-1', severity: 'error', evidence: { zh: '自然人：本年上年结转 0，上年结转下年 1' } },
    { id: 'T2-STOCK-normative', severity: 'warning', evidence: { zh: '上年有效 7 + 制发 0 − 废止 0 = 7，现行有效 0' } },
  ])
})

test('a report of another year, or without its tables, is no year before', () => {
  expect(() => readAsBefore(real, real)).toThrow(/of 2022, and the one to check of 2022: name that of 2021/)
  expect(() => readAsBefore(readReport('2021年政府信息公开工作年度报告'), real)).toThrow(/tables of the report of the year before/)
})

test('a page is read like the text it shows', () => {
  const rows = text.split('\n').map((line) =>
    line.includes('\t')
      ? `<tr>${line
          .split('\t')
          .map((cell) => `<td><p>${cell}</p></td>`)
          .join('')}</tr>`
      : `<p>${line}</p>`,
  )
  const read = readReport(
    linesOfHtml(
      `<!doctype html><style>p{}</style><body>${rows.join('')}</body>`
        .replaceAll('</p><tr>', '</p><table><tr>')
        .replaceAll('</tr><p>', '</tr></table><p>'),
    ),
  )
  expect(read.tables).toEqual(real.tables)
  expect(read.figures).toEqual(real.figures)
})

test('thousands apart by commas are one number, in words and tables; commas of a sentence are none', () => {
  const many = text
    .replace('一、本年新收政府信息公开申请数量\t\t3', '一、本年新收政府信息公开申请数量\t\t14,069')
    .replace('中外文稿件 2706', '中外文稿件 1,002,706')
    .replace('收到回复 238', '收到回复 238，120')
  const read = readReport(many)
  expect(read.tables[3]?.new).toEqual([14_069, 0, 0, 0, 0, 0, 3])
  expect(read.figures).toMatchObject({ published: 1_002_706, submissions: 238 })
  expect(read.oddities).toEqual(real.oddities)
})

test('a dash alone in a cell is a nought', () => {
  const dashes = ['—', '-', '－', '——', '/']
  const dashed = text
    .split('\n')
    .map((line) =>
      line
        .split('\t')
        .map((cell, at) => (cell.trim() === '0' ? (dashes[at % dashes.length] ?? '') : cell))
        .join('\t'),
    )
    .join('\n')
  expect(dashed).not.toBe(text)
  expect(readReport(dashed)).toEqual(real)
})

test('full-width brackets and blanks are read alike', () => {
  const other = text.replaceAll('(', '（').replaceAll(')', '）').replaceAll('. ', '．')
  expect(readReport(other).tables).toEqual(real.tables)
})
