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
    note: (open: string[]) => `各年按同一口径统计，供对照参考${open.length > 0 ? `；${open.join('、')}的报告未定稿，为现有记录` : ''}。`,
  },
  en: {
    title: 'Annex: the main figures over the years',
    caption: 'Main figures over the years',
    item: 'Figure',
    year: (year: number) => String(year),
    note: (open: string[]) =>
      `Counted by the same rules in each year, for comparison.${open.length > 0 ? ` Not signed, but as the records stand: ${open.join(', ')}.` : ''}`,
  },
}

/** The numbers of a report beside those of earlier years: three of them as charts, and all in a table. Nothing where there is no year to compare with. */
export function printComparison({ years, rows }: Comparison, edition: Edition): Block[] {
  if (years.length < 2) return []
  const say = words[edition]
  const heads = years.map(({ year }): Cell => ({ text: say.year(year), isHead: true }))
  const open = years.filter(({ isSigned }) => !isSigned).map(({ year }) => say.year(year))
  const first = 40
  return [
    { kind: 'heading', text: say.title },
    { kind: 'paragraph', text: say.note(open) },
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
