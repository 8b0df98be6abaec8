import type { Origin } from '../ledger/count.ts'
import type { Check } from './check.ts'
import type { Improvement } from './improvement/dealtWith.ts'
import type { Tables } from './numbers.ts'
import type { Overridden } from './override/readOverrides.ts'
import type { Stated } from './table2.ts'

/** The report of a year as numbers. */
export type Report = {
  year: number
  origin: Origin
  /** What units stated of the year, by item. */
  stated: Stated
  tables: Tables
  figures: Record<string, number>
  /** What the registers count besides, by the keys of `registerFigures`. */
  registers: Record<string, number>
  /** Numbers that stand in the place of counted ones, each with its reason and its two people. */
  overrides: Overridden[]
  /** The problems the report of the year before named, and what section five begins with about them. */
  improvements: Improvement[]
  dealtWith: string[]
  checks: Check[]
}
