import { chineseFirst } from './tally.ts'

/** One window, language, column or unit, and its publications in each of the twelve months. */
export type MonthlyRow = { key: string; name: string; months: number[]; sum: number }

/** What was published by month, cut four ways; every table adds up to the same total. */
export type Monthly = { total: MonthlyRow; byWindow: MonthlyRow[]; byLanguage: MonthlyRow[]; byColumn: MonthlyRow[]; byUnit: MonthlyRow[] }

/** Publications of a month (`2026-03`) that are alike in all a year is cut by. `first` is the place of the first of them: its name is theirs. */
export type PublishedGroup = {
  outlet: string
  outletName: string
  language: string
  column: string
  columnName: string
  unit: string
  unitName: string
  month: string
  first: string
  count: number
}

/** Adds groups up to the tables of a year. Which publications count was asked by the office's rule. Pure. */
export function monthlyOf(given: readonly PublishedGroup[]): Monthly {
  const groups = [...given].sort((one, other) => (one.first < other.first ? -1 : 1))
  const by = (key: (group: PublishedGroup) => string, name: (group: PublishedGroup) => string) => cut(groups, key, name)
  return {
    total: rowOf('total', '合计', groups),
    byWindow: by(
      ({ outlet }) => outlet,
      ({ outletName }) => outletName,
    ),
    byLanguage: by(
      ({ language }) => language,
      ({ language }) => language,
    ),
    byColumn: by(
      ({ column }) => column || '-',
      ({ columnName }) => columnName || '-',
    ),
    byUnit: by(
      ({ unit }) => unit || '-',
      ({ unitName }) => unitName || '-',
    ),
  }
}

function cut(groups: PublishedGroup[], key: (group: PublishedGroup) => string, name: (group: PublishedGroup) => string): MonthlyRow[] {
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
