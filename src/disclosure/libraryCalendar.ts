import chineseDays from 'chinese-days'
import { daysBetween, weekdayOf } from './days.ts'
import type { YearCalendar } from './workingDays.ts'

/**
 * A year's calendar as the library `chinese-days` knows it from the State Council's notices; null for a year it does not know.
 * Asked for such a year the library itself answers plain Monday to Friday, without a word.
 */
export function libraryCalendar(year: number): YearCalendar | null {
  const off: string[] = []
  const work: string[] = []
  for (const day of daysBetween(`${year}-01-01`, `${year}-12-31`)) {
    const { name, work: isWorked } = chineseDays.getDayDetail(day)
    // A day with a name of its own ("Spring Festival,春节,4") stands in a notice; others bear the weekday's.
    if (!name.includes(',')) continue
    if (!isWorked) off.push(day)
    else if (weekdayOf(day) % 6 === 0) work.push(day)
  }
  return off.length > 0 ? { year, off, work, isOfficial: true } : null
}
