import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { renderToStaticMarkup } from 'react-dom/server'
import { ReportYears } from '../../src/admin/report/ReportYears.tsx'
import { speaker } from '../../src/admin/speak.ts'
import { barsOf } from '../../src/report/years/barsOf.ts'
import type { Comparison } from '../../src/report/years/compareYears.ts'

const comparison: Comparison = {
  years: [
    { year: 2021, isSigned: true },
    { year: 2022, isSigned: false },
  ],
  rows: [
    { of: 'published', zh: '发布中外文稿件', values: [2500, 2706] },
    { of: 'T4.4', zh: '行政复议', values: [0, 1] },
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
  expect(html.match(/<th lang="zh" scope="row">/g)).toHaveLength(2)
  expect(renderToStaticMarkup(<ReportYears comparison={comparison} say={speaker('en')} />)).toContain('2021: 2500, 2022: 2706.')
})

test('one year alone is compared with nothing', () => {
  const alone = { years: comparison.years.slice(1), rows: [] }
  expect(renderToStaticMarkup(<ReportYears comparison={alone} say={speaker('zh')} />)).toBe('')
})
