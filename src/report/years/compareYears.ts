import type { Payload } from 'payload'
import type { Origin } from '../../ledger/count.ts'
import { countNumbers, countTables } from '../countNumbers.ts'
import { type Numbers, nameOfNumber, numberAt, withNumbers } from '../numbers.ts'
import { readOverrides } from '../override/readOverrides.ts'
import { signedOf, yearRow } from '../yearRow.ts'

/** How many years stand side by side, the last one with them. */
export const yearsShown = 5

/** A year to compare with: as its report was signed, else as its records say now. */
export type YearShown = { year: number; isSigned: boolean }
/** A number over the years, in their order. */
export type RowShown = { of: string; zh: string; values: number[] }
export type Comparison = { years: YearShown[]; rows: RowShown[] }

/** What is compared, in the order of the report. */
const compared = [
  'published',
  'cityPortalForeign',
  'policies',
  'requests',
  'T3.r1.6',
  'T3.total.6',
  'T3.carry_out.6',
  'messages',
  'consultations',
  'submissions',
  'T4.4',
  'T4.9',
  'T4.14',
]
/** What is drawn as a chart besides. */
export const charted = ['published', 'requests', 'messages']

type Asked = { payload: Payload; year: number; origin: Origin; shown: Numbers & { isSigned: boolean } }

/**
 * The numbers of a year beside those of up to four before it, the oldest first. A year of which nothing was kept here is left out: zeros would say that nothing was done.
 */
export async function compareYears({ payload, year, origin, shown }: Asked): Promise<Comparison> {
  const earlier = await Promise.all(
    Array.from({ length: yearsShown - 1 }, (_, index) => numbersOf({ payload, year: year - yearsShown + 1 + index, origin })),
  )
  const known = [...earlier.filter((one) => one !== null), { ...shown, year }]
  return {
    years: known.map((one) => ({ year: one.year, isSigned: one.isSigned })),
    rows: compared.map((of) => ({ of, zh: nameOfNumber(of) ?? of, values: known.map((one) => numberAt(one, of) ?? 0) })),
  }
}

async function numbersOf(asked: Omit<Asked, 'shown'>): Promise<(Numbers & YearShown) | null> {
  const { year } = asked
  const signed = signedOf(await yearRow(asked))
  if (signed) return { ...signed, year, isSigned: true }
  const [counted, { confirmed }, tables] = await Promise.all([countNumbers(asked), readOverrides(asked), countTables(asked)])
  const numbers = withNumbers(counted, confirmed)
  const isKept = tables !== null || Object.values(numbers.figures).some((value) => value > 0)
  return isKept ? { ...numbers, year, isSigned: false } : null
}
