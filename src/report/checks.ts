import { resultRows } from '../disclosure/request/outcomes.ts'
import { wrongValue } from '../disclosure/statementKeys.ts'
import type { Sentence } from '../errors.ts'
import type { Check } from './check.ts'
import { formWords } from './english/formWords.ts'
import { columnHeads, type Table2, type Table3, type Table4, table4Columns, table4Parts } from './form.ts'
import { rowName } from './numbers.ts'

/** What a report of a year is checked against; `before` is the year before, where it is known. */
export type Checked = {
  tables: { 2: Table2; 3: Table3; 4: Table4 }
  before?: { 2?: Table2; 3?: Table3 } | null
  /** Items of table 2 nobody stated. */
  unstated?: Sentence[]
  /** Why the carry-over differs from last year's report, where somebody wrote it down. */
  carryNote?: string
}

/** All rules on numbers, each told whether it holds (《年度报告格式》 and its printed identities). */
export function checksOf({ tables, before, unstated = [], carryNote = '' }: Checked): Check[] {
  const { 2: two, 3: three, 4: four } = tables
  return [
    ...columnHeads.map((head, column) => identity(three, both(head), column)),
    ...columnHeads.map((head, column) => sum(three, both(head), column)),
    ...rowSums(three),
    ...carryOver(three, before?.[3], carryNote),
    ...fourSums(four),
    ...stock(two, before?.[2]),
    counts('T2-COUNT', { ...two, fees: [] }),
    amount(two.fees[0]),
    counts('T3-COUNT', three),
    counts('T4-COUNT', { 4: four }),
    {
      id: 'T2-STATED',
      severity: 'error',
      ok: unstated.length === 0,
      evidence:
        unstated.length === 0
          ? { zh: '各项均已申报', en: 'Every item was stated' }
          : {
              zh: `未申报：${unstated.map(({ zh }) => zh).join('、')}`,
              en: `Not stated: ${unstated.map(({ en }) => en).join(', ')}`,
            },
    },
  ]
}

const inEnglish = formWords('en')
const both = (label: string): Sentence => ({ zh: label, en: inEnglish(label) })
const at = (numbers: readonly number[], column: number) => numbers[column] ?? Number.NaN

function identity(table: Table3, head: Sentence, column: number): Check {
  const [came, carried, total, left] = [table.new, table.carry_in, table.total, table.carry_out].map((row) => at(row, column)) as [
    number,
    number,
    number,
    number,
  ]
  const sums = `${came} + ${carried} = ${total} + ${left}`
  const evidence = { zh: `${head.zh}：${sums}`, en: `${head.en}: ${sums}` }
  return { id: `T3-ID-${column + 1}`, severity: 'error', ok: came + carried === total + left, evidence }
}

function sum(table: Table3, head: Sentence, column: number): Check {
  const added = addedUp(resultRows.map((row) => at(table[row], column)))
  const total = at(table.total, column)
  const evidence = {
    zh: `${head.zh}：各项之和 ${added}，总计 ${total}`,
    en: `${head.en}: the rows add up to ${added}, the total is ${total}`,
  }
  return { id: `T3-SUM-${column + 1}`, severity: 'error', ok: added === total, evidence }
}

const rowSums = (table: Table3): Check[] =>
  Object.entries(table).map(([row, numbers]) => {
    const added = addedUp(numbers.slice(0, 6))
    const name = rowName(row)
    const evidence = {
      zh: `${name.zh}：各列之和 ${added}，总计 ${numbers[6]}`,
      en: `${name.en}: the columns add up to ${added}, the total is ${numbers[6]}`,
    }
    return { id: `T3-ROW-${row}`, severity: 'error', ok: added === numbers[6], evidence }
  })

function carryOver(table: Table3, before: Table3 | undefined, note: string): Check[] {
  if (!before) return []
  return columnHeads.map(both).map(({ zh, en }, column) => {
    const [now, then] = [at(table.carry_in, column), at(before.carry_out, column)]
    const why = (open: string, close: string) => (note && now !== then ? `${open}${note}${close}` : '')
    const evidence = {
      zh: `${zh}：本年上年结转 ${now}，上年结转下年 ${then}${why('（', '）')}`,
      en: `${en}: carried in ${now}, carried out by the year before ${then}${why(' (', ')')}`,
    }
    return { id: `T3-YoY-${column + 1}`, severity: 'error', ok: now === then || note !== '', evidence }
  })
}

const fourSums = (table: Table4): Check[] =>
  table4Parts.map(({ head }, part) => {
    const numbers = table.slice(part * 5, part * 5 + 5)
    const added = addedUp(numbers.slice(0, 4))
    const columns = table4Columns.slice(0, 4)
    const evidence = {
      zh: `${head}：${columns.join('+')} = ${added}，总计 ${numbers[4]}`,
      en: `${inEnglish(head)}: ${columns.map(inEnglish).join(' + ')} = ${added}, the total is ${numbers[4]}`,
    }
    return { id: `T4-SUM-${part + 1}`, severity: 'error', ok: table.length === 15 && added === numbers[4], evidence }
  })

/** What was amended or expired may break it: it is looked at, not refused. */
const stock = (table: Table2, before: Table2 | undefined): Check[] =>
  before
    ? (['rules', 'normative'] as const).map((key) => {
        const [made = 0, repealed = 0, valid = 0] = table[key]
        const had = before[key][2] ?? 0
        const expected = had + made - repealed
        const evidence = {
          zh: `上年有效 ${had} + 制发 ${made} − 废止 ${repealed} = ${expected}，现行有效 ${valid}`,
          en: `In force the year before ${had} + made ${made} − repealed ${repealed} = ${expected}, in force ${valid}`,
        }
        return { id: `T2-STOCK-${key}`, severity: 'warning', ok: expected === valid, evidence }
      })
    : []

function counts(id: string, table: Record<string, readonly number[]>): Check {
  const wrong = Object.entries(table).flatMap(([row, numbers]) =>
    numbers.filter((number) => !Number.isInteger(number) || number < 0).map((number) => ({ row, number })),
  )
  const list = wrong.map(({ row, number }) => `${row}: ${number}`)
  const evidence =
    wrong.length === 0
      ? { zh: '均为非负整数', en: 'All are whole numbers from 0 on' }
      : { zh: list.join('；').replaceAll(': ', '：'), en: list.join('; ') }
  return { id, severity: 'error', ok: wrong.length === 0, evidence }
}

function amount(fees: number | undefined): Check {
  const ok = wrongValue({ key: 'fees', value: fees }) === null
  return { id: 'T2-FEES', severity: 'error', ok, evidence: { zh: `收费金额 ${fees} 万元`, en: `Fees collected: ${fees} × 10,000 yuan` } }
}

const addedUp = (numbers: readonly number[]) => numbers.reduce((whole, number) => whole + number, 0)
