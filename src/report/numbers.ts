import { wrongValue } from '../disclosure/statementKeys.ts'
import type { Sentence } from '../errors.ts'
import { formWords } from './english/formWords.ts'
import { figures as knownFigures } from './figures.ts'
import {
  columnHeads,
  printedRows,
  type Table2,
  type Table3,
  type Table3Key,
  type Table4,
  table2Blocks,
  table4Columns,
  table4Parts,
} from './form.ts'
import { registerFigures, shareKeys } from './registerFigures.ts'

export type Tables = { 2: Table2; 3: Table3; 4: Table4 }
/** All numbers of a report: the cells of its tables, the figures of its words, and what its registers count besides. */
export type Numbers = { tables: Tables; figures: Record<string, number>; registers: Record<string, number> }

/** A number of the report by its key: `T2.rules.0`, `T3.r1.6`, `T4.14`, or a figure's (`published`); and what it is called. */
export type NamedNumber = { of: string } & Sentence

/** Every number there is, in the order of the form. */
export const namedNumbers: NamedNumber[] = [
  ...table2Blocks.flatMap(({ columns, rows }) =>
    rows.flatMap(({ key, label }) => columns.slice(1).map((column, index) => cell(2, `${key}.${index}`, [label, column]))),
  ),
  ...printedRows['2021-30'].flatMap(({ key, group, label }) =>
    columnHeads.map((column, index) => cell(3, `${key}.${index}`, [group, label, column])),
  ),
  ...table4Parts.flatMap(({ head }, part) => table4Columns.map((column, index) => cell(4, String(part * 5 + index), [head, column]))),
  ...knownFigures.map(({ key, zh, en }) => ({ of: key, zh, en })),
  { of: 'staff', zh: '工作人员', en: 'Part-time staff' },
  ...registerFigures.map(({ key, zh, en }) => ({ of: key, zh, en })),
  { of: 'fullTimeStaff', zh: '专职工作人员', en: 'Full-time staff' },
]

const ofRegisters = new Set([...registerFigures.map(({ key }) => key), 'fullTimeStaff'])

const names = new Map(namedNumbers.map(({ of, zh, en }) => [of, { zh, en }]))

/** What a number is called in Chinese; null for a key that is none. */
export const nameOfNumber = (of: string): string | null => names.get(of)?.zh ?? null

/** The same in both languages; of a key that is none the key itself. */
export const wordsOfNumber = (of: string): Sentence => names.get(of) ?? { zh: of, en: of }

/** A row of table 3 by the labels it stands under. */
export function rowName(key: string): Sentence {
  const { group = '', label = key } = printedRows['2021-30'].find((row) => row.key === key) ?? {}
  return { zh: `${group}${label}`, en: [group, label].filter(Boolean).map(formWords('en')).join(' · ') }
}

/** A cell by the labels it stands under: those of a row's group and the row run together, as the form prints them. */
function cell(table: 2 | 3 | 4, place: string, labels: string[]): NamedNumber {
  const [column = '', ...row] = [...labels].reverse()
  const english = [...labels].filter(Boolean).map(formWords('en'))
  return {
    of: `T${table}.${place}`,
    zh: `表${'二三四'[table - 2]} ${row.reverse().join('')} ${column}`,
    en: `Table ${table}: ${english.join(' · ')}`,
  }
}

/** The number a key names. */
export function numberAt({ tables, figures, registers }: Numbers, of: string): number | undefined {
  const [table, row = '', column = ''] = of.split('.')
  if (table === 'T2') return tables[2][row as keyof Table2]?.[Number(column)]
  if (table === 'T3') return tables[3][row as Table3Key]?.[Number(column)]
  return table === 'T4' ? tables[4][Number(row)] : (ofRegisters.has(of) ? registers : figures)[of]
}

/** The same numbers with some put in the place of others. What is given stays as it is; sums are not drawn along, so that the identities of the form tell what no longer adds up. */
export function withNumbers(given: Numbers, changes: { of: string; value: number }[]): Numbers {
  const { tables, figures, registers } = structuredClone({ tables: given.tables, figures: given.figures, registers: given.registers })
  for (const { of, value } of changes) {
    const [table, row = '', column = ''] = of.split('.')
    if (table === 'T2') tables[2][row as keyof Table2][Number(column)] = value
    else if (table === 'T3') tables[3][row as Table3Key][Number(column) as 0] = value
    else if (table === 'T4') tables[4][Number(row)] = value
    else (ofRegisters.has(of) ? registers : figures)[of] = value
  }
  return { tables, figures, registers }
}

/** Why a value cannot stand for a number: negative, or with places it may not have; null when it can. Fees have six places, a share two and is at most 100, all else is counted. */
export function wrongNumber({ of, value }: { of: string; value: unknown }): Sentence | null {
  if (shareKeys.has(of)) return wrongShare(value)
  return wrongValue({ key: of === 'T2.fees.0' ? 'fees' : 'licence', value })
}

const wrongShare = (value: unknown): Sentence | null =>
  typeof value === 'number' && value >= 0 && value <= 100 && Number(value.toFixed(2)) === value
    ? null
    : { zh: '比率应为 0 至 100，小数不超过 2 位。', en: 'A share is 0 to 100, with at most 2 places after the point.' }
