import { type ApplicantType, applicantTypes } from '../disclosure/request/applicants.ts'
import { type ResultRow, resultRows } from '../disclosure/request/outcomes.ts'
import type { Seven, Table3, Table3Key } from './form.ts'

/** An application as table 3 sees it. Days are YYYY-MM-DD, empty while there is none. */
export type Counted3 = { uid: string; applicantType: ApplicantType; receivedOn: string; closedOn: string; row: ResultRow | null }

/**
 * Table 3 of a year: new by the day of receipt (《条例》第三十一条), ended by the day of the reply, carried over by both. Each application stands in one row
 * of results, so that the printed identity holds by itself.
 */
export function table3Of({ year, cases }: { year: number; cases: Counted3[] }): Table3 {
  const table = emptyTable3()
  for (const one of cases) for (const key of cellsOf({ year, one })) add(table[key], one.applicantType)
  return table
}

/** The rows an application counts in: what a click on a cell shows is everything that has that cell's row here. */
export function cellsOf({ year, one: { receivedOn, closedOn, row } }: { year: number; one: Counted3 }): Table3Key[] {
  const [first, last] = [`${year}-01-01`, `${year}-12-31`]
  // One that ended without a row has no result: it is carried over until it has, and not lost between two years.
  if (!receivedOn || receivedOn > last || (row && closedOn && closedOn < first)) return []
  const came: Table3Key = receivedOn < first ? 'carry_in' : 'new'
  if (!closedOn || closedOn > last || !row) return [came, 'carry_out']
  return [came, row, 'total']
}

export const emptyTable3 = (): Table3 =>
  Object.fromEntries(
    ['new', 'carry_in', ...resultRows, 'total', 'carry_out'].map((key) => [key, [0, 0, 0, 0, 0, 0, 0]]),
  ) as unknown as Table3

/** The column of a kind of applicant, 0 to 5; -1 for none. */
export const columnOfType = (type: ApplicantType): number => applicantTypes.findIndex(({ value }) => value === type)

function add(numbers: Seven, type: ApplicantType) {
  const column = columnOfType(type)
  if (column < 0) throw new RangeError(`"${type}" is no kind of applicant.`)
  numbers[column as 0] += 1
  numbers[6] += 1
}
