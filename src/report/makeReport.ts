import type { Payload } from 'payload'
import type { Origin } from '../ledger/count.ts'
import { type Check, checksOf } from './checks.ts'
import type { Table2, Table3, Table4 } from './form.ts'
import { countFigures, type Gathered, gather } from './gather.ts'
import { type Stated, table2Of } from './table2.ts'
import { table3Of } from './table3.ts'
import { table4Of } from './table4.ts'

/** The report of a year as numbers. */
export type Report = {
  year: number
  origin: Origin
  /** What units stated of the year, by item. */
  stated: Stated
  tables: { 2: Table2; 3: Table3; 4: Table4 }
  figures: Record<string, number>
  checks: Check[]
}

/** What table 2 needs somebody to state: a zero is a statement too. */
const neededStatements = {
  licence: '行政许可',
  penalty: '行政处罚',
  coercion: '行政强制',
  fees: '行政事业性收费',
  staff: '工作人员',
} as const

/** Makes the report of a year out of the records, and checks it. Nothing in it is typed in. */
export async function makeReport({ payload, year, origin }: { payload: Payload; year: number; origin: Origin }): Promise<Report> {
  const [now, earlier, counted] = await Promise.all([
    gather({ payload, year, origin }),
    gather({ payload, year: year - 1, origin }),
    countFigures({ payload, year, origin }),
  ])
  const tables = tablesOf(year, now)
  const before = hasAny(earlier) ? tablesOf(year - 1, earlier) : null
  const unstated = Object.entries(neededStatements).flatMap(([key, name]) => (now.stated[key] === undefined ? [name] : []))
  const figures = { ...counted, staff: now.stated.staff ?? 0 }
  return { year, origin, stated: now.stated, tables, figures, checks: checksOf({ tables, before, unstated }) }
}

const tablesOf = (year: number, { cases, lawsuits, documents, stated }: Gathered) => ({
  2: table2Of({ year, documents, stated }),
  3: table3Of({ year, cases }),
  4: table4Of({ year, cases: lawsuits }),
})

/** A year with no records at all was not kept here: there is nothing to hold this one against. */
const hasAny = ({ cases, documents, lawsuits, stated }: Gathered) =>
  cases.length + documents.length + lawsuits.length + Object.keys(stated).length > 0
