import type { Block, Cell } from '../../documents/document.ts'
import type { Edition } from '../english/formWords.ts'
import { type Comparison, charted } from '../years/comparison.ts'

/** What stands over the comparison, after the six sections of the form; a report that is read in ends here. */
export const annexTitle = '附：历年主要数据对比'

const words = {
  zh: {
    title: annexTitle,
    caption: '历年主要数据',
    item: '项目',
    year: (year: number) => `${year}年`,
    open: '（未定稿）',
    note: '本部分由系统按同一口径汇总，供对照参考；已定稿年度为定稿数据，未定稿年度为现有记录。',
  },
  en: {
    title: 'Annex: the main figures over the years',
    caption: 'Main figures over the years',
    item: 'Figure',
    year: (year: number) => String(year),
    open: ' (not signed)',
    note: 'Counted by the same rules in each year, for comparison: years whose report is signed as it was signed, others as the records say now.',
  },
}

/** The numbers of a report beside those of earlier years: three of them as charts, and all in a table. Nothing where there is no year to compare with. */
export function printComparison({ years, rows }: Comparison, edition: Edition): Block[] {
  if (years.length < 2) return []
  const say = words[edition]
  const heads = years.map(({ year, isSigned }): Cell => ({ text: `${say.year(year)}${isSigned ? '' : say.open}`, isHead: true }))
  const first = 40
  return [
    { kind: 'heading', text: say.title },
    { kind: 'paragraph', text: say.note },
    ...rows
      .filter(({ of }) => charted.includes(of))
      .map(
        (row): Block => ({
          kind: 'chart',
          title: row[edition],
          bars: years.map(({ year }, index) => ({ label: String(year), value: row.values[index] ?? 0 })),
        }),
      ),
    {
      kind: 'table',
      caption: say.caption,
      widths: [first, ...years.map(() => (100 - first) / years.length)],
      rows: [
        [{ text: say.item, isHead: true }, ...heads],
        ...rows.map((row): Cell[] => [{ text: row[edition] }, ...row.values.map((value) => ({ text: String(value), isNumber: true }))]),
      ],
    },
  ]
}
