import type { Sentence } from '../../errors.ts'
import { type Numbers, numberAt, wordsOfNumber } from '../numbers.ts'

/** A year to compare with: as its report was signed, else as its records say now. */
export type YearShown = { year: number; isSigned: boolean }
/** A number over the years, in their order. */
export type RowShown = { of: string; values: number[] } & Sentence
/** The same numbers over some years, the oldest first. */
export type Comparison = { years: YearShown[]; rows: RowShown[] }

/** What a report that was signed before there were comparisons has. */
export const noComparison: Comparison = { years: [], rows: [] }

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

/** Sets the numbers of some years side by side. */
export const comparisonOf = (known: (Numbers & YearShown)[]): Comparison => ({
  years: known.map(({ year, isSigned }) => ({ year, isSigned })),
  rows: compared.map((of) => ({ of, ...wordsOfNumber(of), values: known.map((one) => numberAt(one, of) ?? 0) })),
})
