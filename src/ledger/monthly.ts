import type { Row, Tally } from './tally.ts'

/** One window, language, column or unit, and its publications in each of the twelve months. */
export type MonthlyRow = { key: string; name: string; months: number[]; sum: number }

/** What was published by month, cut four ways; every table adds up to the same total. */
export type Monthly = { total: MonthlyRow; byWindow: MonthlyRow[]; byLanguage: MonthlyRow[]; byColumn: MonthlyRow[]; byUnit: MonthlyRow[] }

/** Spreads a year's count over its months. Whatever the counting rule took is taken here: the records are the tally's own. Pure. */
export function monthlyOf(tally: Tally): Monthly {
  const monthOf = new Map(tally.byMonth.flatMap(({ key, records }) => records.map((uid) => [uid, Number(key.slice(5, 7))] as const)))
  const spread = ({ key, name, records }: Row): MonthlyRow => {
    const months = Array.from({ length: 12 }, () => 0)
    for (const uid of records) {
      const month = (monthOf.get(uid) ?? 0) - 1
      months[month] = (months[month] ?? 0) + 1
    }
    return { key, name, months, sum: records.length }
  }
  return {
    total: spread(tally.total),
    byWindow: tally.byWindow.map(spread),
    byLanguage: tally.byLanguage.map(spread),
    byColumn: tally.byColumn.map(spread),
    byUnit: tally.byUnit.map(spread),
  }
}
