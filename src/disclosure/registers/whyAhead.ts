import type { Reason, Sentence } from '../../errors.ts'
import { type Day, isDay, yearOf } from '../days.ts'

type Asked = { path: string; label: Sentence; value: unknown; today: Day }

/** Why a day or a year cannot be when something happened: it lies ahead. Null when it can, or is none. */
export function whyAhead({ path, label, value, today }: Asked): Reason | null {
  const isAhead = isDay(value) ? value > today : typeof value === 'number' && value > yearOf(today)
  if (!isAhead) return null
  return {
    ...{ code: 'register.ahead', path },
    zh: `“${label.zh}”${value} 还没有到（今天是 ${today}）：登记的是已经发生的事，请等发生以后再登记，或者改正日期。`,
    en: `"${label.en}" is ${value}, which is yet to come (today is ${today}): what is entered has happened. Enter it once it has, or mend the date.`,
  }
}
