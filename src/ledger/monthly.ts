import { type Cut, type CutBy, cuts } from './cuts.ts'
import { chineseFirst } from './tally.ts'

/** One window, language, column or unit, and its publications in each of the twelve months. */
export type MonthlyRow = { key: string; name: string; months: number[]; sum: number }

/** What was published by month, cut four ways; every table adds up to the same total. */
export type Monthly = { total: MonthlyRow; byWindow: MonthlyRow[]; byLanguage: MonthlyRow[]; byColumn: MonthlyRow[]; byUnit: MonthlyRow[] }

/** Publications of a month (`2026-03`) that are alike in all a year is cut by. `first` is the place of the first of them: its name is theirs. */
export type PublishedGroup = CutBy & { month: string; first: string; count: number }

/** Adds groups up to the tables of a year. Which publications count was asked by the office's rule. Pure. */
export function monthlyOf(given: readonly PublishedGroup[]): Monthly {
  const groups = [...given].sort((one, other) => (one.first < other.first ? -1 : 1))
  const by = (one: Cut) => cut(groups, one)
  return {
    total: rowOf('total', '合计', groups),
    byWindow: by(cuts.byWindow),
    byLanguage: by(cuts.byLanguage),
    byColumn: by(cuts.byColumn),
    byUnit: by(cuts.byUnit),
  }
}

function cut(groups: PublishedGroup[], { key, name }: Cut): MonthlyRow[] {
  return [...new Set(groups.map(key))].sort().map((one) => {
    const members = groups.filter((group) => key(group) === one)
    return rowOf(one, name(chineseFirst(members)), members)
  })
}

function rowOf(key: string, name: string, groups: PublishedGroup[]): MonthlyRow {
  const months = Array.from({ length: 12 }, () => 0)
  for (const { month, count } of groups) {
    const index = Number(month.slice(5, 7)) - 1
    months[index] = (months[index] ?? 0) + count
  }
  return { key, name, months, sum: months.reduce((sum, one) => sum + one, 0) }
}
