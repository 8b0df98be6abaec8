import { table2Blocks } from './form.ts'
import { emptyTable3 } from './table3.ts'

/** A cell by the parts of its key; a row of table 3 alone has no column. In table 4 the column counts through its three parts, 0 to 14. */
export type CellKey = { table: 2 | 3 | 4; row: string; column: number | null }

/** The cell a key names: `T2.rules.0`, `T3.r1`, `T3.r1.6`, `T4.14`; null for none. */
export function cellNamed(of: string): CellKey | null {
  const [, two = '', ofTwo = ''] = /^T2\.(\w+)\.(\d)$/.exec(of) ?? []
  if (Number(ofTwo) < (columnsOf2.get(two) ?? 0)) return { table: 2, row: two, column: Number(ofTwo) }
  const [, three = '', ofThree] = /^T3\.(\w+)(?:\.([0-6]))?$/.exec(of) ?? []
  if (rowsOf3.has(three)) return { table: 3, row: three, column: ofThree === undefined ? null : Number(ofThree) }
  const [, four = '99'] = /^T4\.(\d{1,2})$/.exec(of) ?? []
  return Number(four) < 15 ? { table: 4, row: '', column: Number(four) } : null
}

const columnsOf2 = new Map<string, number>(
  table2Blocks.flatMap(({ columns, rows }) => rows.map(({ key }) => [key, columns.length - 1] as const)),
)

/** `r6` is the row the form of 2019 prints for three. */
const rowsOf3 = new Set([...Object.keys(emptyTable3()), 'r6'])
