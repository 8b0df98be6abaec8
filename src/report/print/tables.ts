import type { Cell, PrintedTable } from '../../documents/document.ts'
import { type Edition, formWords } from '../english/formWords.ts'
import {
  columnHeads,
  identitySentence,
  numbersOf,
  type PrintedRow,
  type Profile,
  printedRows,
  type Table2,
  type Table3,
  type Table4,
  table2Blocks,
  table4Columns,
  table4Parts,
} from '../form.ts'

const head = (text: string, more: Partial<Cell> = {}): Cell => ({ text, isHead: true, ...more })
const number = (value: number, more: Partial<Cell> = {}): Cell => ({ text: String(value), isNumber: true, ...more })

/** Three times five columns, each as wide as its longest English word. */
const wordWide = [6.2, 8.4, 6.6, 6.93, 5.2]

/** How tables 3 and 4 are set: English heads need columns in which no word breaks. */
const looks = {
  zh: { three: { widths: [7, 11, 33.8, 8.6, 6.6, 6.6, 6.6, 6.6, 6.6, 6.6] }, four: { widths: Array.from({ length: 15 }, () => 100 / 15) } },
  en: {
    three: { widths: [7, 10, 25, 8, 9, 9, 11, 8, 7, 6], isDense: true },
    four: { widths: [...wordWide, ...wordWide, ...wordWide], isDense: true },
  },
}

/** Table 2 with its four blocks, as the form prints it. */
export function printTable2(table: Table2, edition: Edition = 'zh'): PrintedTable {
  const say = formWords(edition)
  const rows = table2Blocks.flatMap(({ head: title, columns, rows: printed }) => {
    const rest = columns.length === 2 ? { columns: 3 } : {}
    return [
      [head(say(title), { columns: 4 })],
      columns.map((column, index) => head(say(column), index === 0 ? {} : rest)),
      ...printed.map(({ key, label }) => [
        { text: say(label) },
        ...table[key].map((value, index) => number(value, { ...rest, of: `T2.${key}.${index}`, at: `T2.${key}.${index}` })),
      ]),
    ]
  })
  return { kind: 'table', caption: say('主动公开政府信息情况'), widths: [31, 23, 23, 23], rows }
}

/** Table 3 with its merged heads; the rows are those of the profile. */
export function printTable3(table: Table3, profile: Profile, edition: Edition = 'zh'): PrintedTable {
  const say = formWords(edition)
  const printed = printedRows[profile]
  const results = printed.filter(({ key }) => !['new', 'carry_in', 'carry_out'].includes(key))
  const numbers = (row: PrintedRow) =>
    numbersOf(table, row).map((value, index) => number(value, { of: `T3.${row.key}.${index}`, at: `T3.${row.key}.${index}` }))
  const rows = printed.map((row): Cell[] => {
    if (!results.includes(row)) return [{ text: say(row.label), columns: 3 }, ...numbers(row)]
    const group = results.filter((one) => one.group === row.group)
    return [
      ...(row === results[0] ? [{ text: say('三、本年度办理结果'), rows: results.length }] : []),
      ...(row.group === ''
        ? [{ text: say(row.label), columns: 2 }]
        : [...(row === group[0] ? [{ text: say(row.group), rows: group.length }] : []), { text: say(row.label) }]),
      ...numbers(row),
    ]
  })
  return {
    kind: 'table',
    caption: say('收到和处理政府信息公开申请情况'),
    ...looks[edition].three,
    rows: [...heads3(say), ...rows],
  }
}

function heads3(say: (label: string) => string): Cell[][] {
  const [person = '', ...others] = columnHeads.map(say)
  const total = others.pop() ?? ''
  return [
    [head(say(identitySentence), { columns: 3, rows: 3 }), head(say('申请人情况'), { columns: 7 })],
    [head(person, { rows: 2 }), head(say('法人或其他组织'), { columns: others.length }), head(total, { rows: 2 })],
    others.map((text) => head(text)),
  ]
}

/** Table 4: fifteen columns, and one line of numbers. */
export function printTable4(table: Table4, edition: Edition = 'zh'): PrintedTable {
  const say = formWords(edition)
  const [review, direct, afterReview] = table4Parts
  const columns = table4Columns.map((text) => head(say(text)))
  return {
    kind: 'table',
    caption: say('政府信息公开行政复议、行政诉讼情况'),
    ...looks[edition].four,
    rows: [
      [head(say(review.head), { columns: 5 }), head(say('行政诉讼'), { columns: 10 })],
      [
        ...table4Columns.map((text) => head(say(text), { rows: 2 })),
        head(say(direct.head), { columns: 5 }),
        head(say(afterReview.head), { columns: 5 }),
      ],
      [...columns, ...columns],
      table.slice(0, 15).map((value, index) => number(value, { of: `T4.${index}`, at: `T4.${index}` })),
    ],
  }
}
