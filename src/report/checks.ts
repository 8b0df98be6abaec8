import { resultRows } from '../disclosure/request/outcomes.ts'
import { wrongValue } from '../disclosure/statementKeys.ts'
import { columnHeads, type Table2, type Table3, type Table4, table4Columns, table4Parts } from './form.ts'
import type { Improvement } from './improvement/dealtWith.ts'
import { nameOfNumber } from './numbers.ts'
import type { Overridden } from './override/readOverrides.ts'

/** One rule held against a report: what it is about, whether it holds, and the numbers that show it. Errors keep a report from being frozen. */
export type Check = { id: string; severity: 'error' | 'warning'; ok: boolean; evidence: string }

/** What a report of a year is checked against; `before` is the year before, where it is known. */
export type Checked = {
  tables: { 2: Table2; 3: Table3; 4: Table4 }
  before?: { 2?: Table2; 3?: Table3 } | null
  /** Items of table 2 nobody stated. */
  unstated?: string[]
  /** Why the carry-over differs from last year's report, where somebody wrote it down. */
  carryNote?: string
}

/** All rules on numbers, each told whether it holds (《年度报告格式》 and its printed identities). */
export function checksOf({ tables, before, unstated = [], carryNote = '' }: Checked): Check[] {
  const { 2: two, 3: three, 4: four } = tables
  return [
    ...columnHeads.map((head, column) => identity(three, head, column)),
    ...columnHeads.map((head, column) => sum(three, head, column)),
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
      evidence: unstated.length === 0 ? '各项均已申报' : `未申报：${unstated.join('、')}`,
    },
  ]
}

/** Numbers the words of a report tell, held against its tables: a difference is looked at, since words may mean something else. */
export function textChecks({ tables, figures }: Pick<Checked, 'tables'> & { figures: Record<string, number> }): Check[] {
  if (figures.requests === undefined) return []
  const came = at(tables[3].new, 6)
  const evidence = `正文：收到申请 ${figures.requests} 件；表三：本年新收 ${came} 件`
  return [{ id: 'TEXT-T3', severity: 'warning', ok: figures.requests === came, evidence }]
}

/** Problems last year's report named and nobody has answered: the public reads what became of them. */
export function taskChecks(improvements: Improvement[]): Check[] {
  if (improvements.length === 0) return []
  const open = improvements.filter(({ state }) => state === 'open')
  const evidence = open.length === 0 ? '上年问题均已答复' : `上年问题尚未答复：${open.map(({ words }) => words).join('；')}`
  return [{ id: 'S5-TASKS', severity: 'warning', ok: open.length === 0, evidence }]
}

type OverriddenNumbers = { overrides: Overridden[]; open: string[] }

/** Overridden numbers are told each time; one that rests on another count than there is by now, or waits for its second person, keeps a report from being signed. */
export const overrideChecks = ({ overrides, open }: OverriddenNumbers): Check[] => [
  ...overrides.map(({ of, counted, countedThen, value, reason, askedByName, confirmedByName }): Check => {
    const isStale = counted !== countedThen
    const people = `${askedByName} 提出，${confirmedByName} 同意`
    const evidence = `${nameOfNumber(of) ?? of}：计数 ${counted}，改为 ${value}（${reason}；${people}）`
    const stale = `；提出时计数为 ${countedThen}，请作废后重新提出`
    return { id: `OVERRIDE-${of}`, severity: isStale ? 'error' : 'warning', ok: false, evidence: `${evidence}${isStale ? stale : ''}` }
  }),
  ...open.map(
    (of): Check => ({ id: `OVERRIDE-${of}`, severity: 'error', ok: false, evidence: `${nameOfNumber(of) ?? of}：改数待另一人决定` }),
  ),
]

const at = (numbers: readonly number[], column: number) => numbers[column] ?? Number.NaN

function identity(table: Table3, head: string, column: number): Check {
  const [came, carried, total, left] = [table.new, table.carry_in, table.total, table.carry_out].map((row) => at(row, column)) as [
    number,
    number,
    number,
    number,
  ]
  const evidence = `${head}：${came} + ${carried} = ${total} + ${left}`
  return { id: `T3-ID-${column + 1}`, severity: 'error', ok: came + carried === total + left, evidence }
}

function sum(table: Table3, head: string, column: number): Check {
  const results = resultRows.map((row) => at(table[row], column))
  const added = results.reduce((whole, number) => whole + number, 0)
  const total = at(table.total, column)
  return { id: `T3-SUM-${column + 1}`, severity: 'error', ok: added === total, evidence: `${head}：各项之和 ${added}，总计 ${total}` }
}

const rowSums = (table: Table3): Check[] =>
  Object.entries(table).map(([row, numbers]) => {
    const added = numbers.slice(0, 6).reduce((whole, number) => whole + number, 0)
    return { id: `T3-ROW-${row}`, severity: 'error', ok: added === numbers[6], evidence: `${row}：各列之和 ${added}，总计 ${numbers[6]}` }
  })

function carryOver(table: Table3, before: Table3 | undefined, note: string): Check[] {
  if (!before) return []
  return columnHeads.map((head, column) => {
    const [now, then] = [at(table.carry_in, column), at(before.carry_out, column)]
    const ok = now === then || note !== ''
    const evidence = `${head}：本年上年结转 ${now}，上年结转下年 ${then}${note && now !== then ? `（${note}）` : ''}`
    return { id: `T3-YoY-${column + 1}`, severity: 'error', ok, evidence }
  })
}

const fourSums = (table: Table4): Check[] =>
  table4Parts.map(({ head }, part) => {
    const numbers = table.slice(part * 5, part * 5 + 5)
    const added = numbers.slice(0, 4).reduce((whole, number) => whole + number, 0)
    const evidence = `${head}：${table4Columns.slice(0, 4).join('+')} = ${added}，总计 ${numbers[4]}`
    return { id: `T4-SUM-${part + 1}`, severity: 'error', ok: table.length === 15 && added === numbers[4], evidence }
  })

/** What was amended or expired may break it: it is looked at, not refused. */
const stock = (table: Table2, before: Table2 | undefined): Check[] =>
  before
    ? (['rules', 'normative'] as const).map((key) => {
        const [made = 0, repealed = 0, valid = 0] = table[key]
        const expected = (before[key][2] ?? 0) + made - repealed
        return {
          id: `T2-STOCK-${key}`,
          severity: 'warning',
          ok: expected === valid,
          evidence: `上年有效 ${before[key][2]} + 制发 ${made} − 废止 ${repealed} = ${expected}，现行有效 ${valid}`,
        }
      })
    : []

function counts(id: string, table: Record<string, readonly number[]>): Check {
  const wrong = Object.entries(table).flatMap(([row, numbers]) =>
    numbers.filter((number) => !Number.isInteger(number) || number < 0).map((number) => `${row}：${number}`),
  )
  return { id, severity: 'error', ok: wrong.length === 0, evidence: wrong.length === 0 ? '均为非负整数' : wrong.join('；') }
}

function amount(fees: number | undefined): Check {
  const ok = wrongValue({ key: 'fees', value: fees }) === null
  return { id: 'T2-FEES', severity: 'error', ok, evidence: `收费金额 ${fees} 万元` }
}
