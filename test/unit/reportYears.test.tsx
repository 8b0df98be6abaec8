import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { renderToStaticMarkup } from 'react-dom/server'
import { ReportYears } from '../../src/admin/report/ReportYears.tsx'
import { speaker } from '../../src/admin/speak.ts'
import type { PrintedTable } from '../../src/documents/document.ts'
import { toDocx } from '../../src/documents/toDocx.ts'
import { toEditorState } from '../../src/documents/toEditorState.ts'
import { toPdf } from '../../src/documents/toPdf.ts'
import { printComparison } from '../../src/report/print/printComparison.ts'
import { readReport } from '../../src/report/readReport.ts'
import { table2Of } from '../../src/report/table2.ts'
import { table3Of } from '../../src/report/table3.ts'
import { table4Of } from '../../src/report/table4.ts'
import { type Comparison, comparisonOf, noComparison } from '../../src/report/years/comparison.ts'
import { barsOf } from '../../src/richtext/barsOf.ts'
import { validateRichText } from '../../src/richtext/validate.ts'
import { readZip } from '../support/readZip.ts'

/** The numbers of a report beside those of earlier years: in the admin, on the page, and in files. */
const comparison: Comparison = {
  years: [
    { year: 2021, isSigned: true },
    { year: 2022, isSigned: false },
  ],
  rows: [
    { of: 'published', zh: '发布中外文稿件', en: 'Items published', values: [2500, 2706] },
    { of: 'T4.4', zh: '行政复议', en: 'Reviews', values: [0, 1] },
  ],
}

test('bars stand in their box on its lowest edge, side by side, each as high as its share of the highest', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(100_000), { minLength: 1, maxLength: 5 }), (values) => {
      const bars = barsOf({ values, width: 240, height: 90 })
      const most = Math.max(1, ...values)
      for (const [index, bar] of bars.entries()) {
        expect(bar.y + bar.height).toBeCloseTo(90)
        expect(bar.height).toBeCloseTo(((values[index] ?? 0) / most) * 90)
        expect(bar.x + bar.width).toBeLessThanOrEqual(bars[index + 1]?.x ?? 240)
      }
    }),
  )
})

test('a chart tells its numbers in words, and the table it is drawn of stands below', () => {
  const html = renderToStaticMarkup(<ReportYears comparison={comparison} say={speaker('zh')} />)
  const [, title, desc] = /aria-labelledby="(\S+) (\S+)"[^>]*role="img"/.exec(html) ?? []
  expect(html).toContain(`<title id="${title}">发布中外文稿件</title>`)
  expect(html).toContain(`<desc id="${desc}">2021年 2500，2022年 2706。</desc>`)
  expect(html.match(/<svg/g)).toHaveLength(1)
  expect(html).toContain('<th scope="col">2021（已定稿）</th><th scope="col">2022</th>')
  expect(html.match(/<th scope="row">/g)).toHaveLength(2)
  expect(renderToStaticMarkup(<ReportYears comparison={comparison} say={speaker('en')} />)).toContain('2021: 2500, 2022: 2706.')
})

test('one year alone is compared with nothing', () => {
  const alone = { years: comparison.years.slice(1), rows: [] }
  expect(renderToStaticMarkup(<ReportYears comparison={alone} say={speaker('zh')} />)).toBe('')
})

describe('in the report', () => {
  const document = (edition: 'zh' | 'en') => ({ title: '年度报告', author: '市外办', blocks: printComparison(comparison, edition) })

  test('it is an annex: a heading, a note, charts, and the table they are drawn of', () => {
    const { blocks } = document('zh')
    expect(blocks.map(({ kind }) => kind)).toEqual(['heading', 'paragraph', 'chart', 'table'])
    expect(blocks[2]).toEqual({
      kind: 'chart',
      title: '发布中外文稿件',
      bars: [
        { label: '2021', value: 2500 },
        { label: '2022', value: 2706 },
      ],
    })
    const [heads, ...rows] = (blocks[3] as PrintedTable).rows.map((row) => row.map(({ text }) => text))
    expect(heads).toEqual(['项目', '2021年', '2022年'])
    expect(blocks[1]).toMatchObject({ text: '各年按同一口径统计，供对照参考；2022年的报告未定稿，为现有记录。' })
    expect(rows).toEqual([
      ['发布中外文稿件', '2500', '2706'],
      ['行政复议', '0', '1'],
    ])
  })

  test('it says nothing in Chinese in English, and nothing at all of one year alone', () => {
    expect(JSON.stringify(document('en').blocks)).not.toMatch(/\p{Script=Han}/u)
    expect(JSON.stringify(printComparison(comparisonOf([numbers(2021), numbers(2022)]), 'en'))).not.toMatch(/\p{Script=Han}/u)
    expect(printComparison(comparisonOf([numbers(2022)]), 'zh')).toEqual([])
    expect(printComparison(noComparison, 'zh')).toEqual([])
  })

  test('the page draws it; DOCX and PDF have the table', async () => {
    const state = JSON.stringify(toEditorState(document('zh')))
    expect(state).toContain('"blockType":"chart"')
    expect(validateRichText(toEditorState(document('zh')))).toEqual([])
    const xml = (await readZip(await toDocx(document('zh')))).get('word/document.xml')?.toString() ?? ''
    expect(xml).toContain('2706')
    expect((await toPdf(document('zh'), { madeAt: new Date(0) })).missing).toEqual([])
  })

  test('and a report that is read in tells of its own year alone', () => {
    const own = '一、总体情况\n收到政府信息公开申请3件。\n'
    const annex = printComparison(comparison, 'zh').flatMap((block) =>
      'text' in block ? [block.text] : block.kind === 'table' ? block.rows.map((row) => row.map(({ text }) => text).join('\t')) : [],
    )
    expect(readReport(`${own}${annex.join('\n')}`).figures).toEqual({ requests: 3 })
  })
})

const numbers = (year: number) => ({
  ...{ year, isSigned: true },
  tables: { 2: table2Of({ year, documents: [], stated: {} }), 3: table3Of({ year, cases: [] }), 4: table4Of({ year, cases: [] }) },
  figures: {},
  registers: {},
})
