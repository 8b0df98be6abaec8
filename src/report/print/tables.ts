import type { Cell, PrintedTable } from '../../documents/document.ts'
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

/** Table 2 with its four blocks, as the form prints it. */
export function printTable2(table: Table2): PrintedTable {
  const rows = table2Blocks.flatMap(({ head: title, columns, rows: printed }) => {
    const rest = columns.length === 2 ? { columns: 3 } : {}
    return [
      [head(title, { columns: 4 })],
      columns.map((column, index) => head(column, index === 0 ? {} : rest)),
      ...printed.map(({ key, label }) => [
        { text: label },
        ...table[key].map((value, index) => number(value, { ...rest, at: `T2.${key}.${index}` })),
      ]),
    ]
  })
  return { kind: 'table', caption: '主动公开政府信息情况', widths: [31, 23, 23, 23], rows }
}

/** Table 3 with its merged heads; the rows are those of the profile. */
export function printTable3(table: Table3, profile: Profile): PrintedTable {
  const printed = printedRows[profile]
  const results = printed.filter(({ key }) => !['new', 'carry_in', 'carry_out'].includes(key))
  const numbers = (row: PrintedRow) =>
    numbersOf(table, row).map((value, index) => number(value, { of: `T3.${row.key}`, at: `T3.${row.key}.${index}` }))
  const rows = printed.map((row): Cell[] => {
    if (!results.includes(row)) return [{ text: row.label, columns: 3 }, ...numbers(row)]
    const group = results.filter((one) => one.group === row.group)
    return [
      ...(row === results[0] ? [{ text: '三、本年度办理结果', rows: results.length }] : []),
      ...(row.group === ''
        ? [{ text: row.label, columns: 2 }]
        : [...(row === group[0] ? [{ text: row.group, rows: group.length }] : []), { text: row.label }]),
      ...numbers(row),
    ]
  })
  return {
    kind: 'table',
    caption: '收到和处理政府信息公开申请情况',
    widths: [7, 11, 33, 7, 7, 7, 7, 7, 7, 7],
    rows: [...heads3(), ...rows],
  }
}

function heads3(): Cell[][] {
  const [person = '', ...others] = columnHeads
  const total = others.pop() ?? ''
  return [
    [head(identitySentence, { columns: 3, rows: 3 }), head('申请人情况', { columns: 7 })],
    [head(person, { rows: 2 }), head('法人或其他组织', { columns: others.length }), head(total, { rows: 2 })],
    others.map((text) => head(text)),
  ]
}

/** Table 4: fifteen columns, and one line of numbers. */
export function printTable4(table: Table4): PrintedTable {
  const [review, direct, afterReview] = table4Parts
  const columns = table4Columns.map((text) => head(text))
  return {
    kind: 'table',
    caption: '政府信息公开行政复议、行政诉讼情况',
    widths: Array.from({ length: 15 }, () => 100 / 15),
    rows: [
      [head(review.head, { columns: 5 }), head('行政诉讼', { columns: 10 })],
      [...table4Columns.map((text) => head(text, { rows: 2 })), head(direct.head, { columns: 5 }), head(afterReview.head, { columns: 5 })],
      [...columns, ...columns],
      table.slice(0, 15).map((value, index) => number(value, { of: `T4.${index}`, at: `T4.${index}` })),
    ],
  }
}
