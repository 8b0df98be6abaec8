import { addDays, type Day, weekdayOf, yearOf } from './days.ts'

/** A year's working days as the State Council's notice arranges them. */
export type YearCalendar = {
  year: number
  /** Days nobody works, those that fall on a weekend too. */
  off: Day[]
  /** Weekend days everybody works instead (调休上班). */
  work: Day[]
  /** Whether the notice is out; until then a year is weekends alone, and every date that depends on it may move. */
  isOfficial: boolean
  /** The notice it comes from, by its number; empty where nobody named it. */
  source?: string
}
export type Calendars = ReadonlyMap<number, YearCalendar>

/** One day of a count: counted with its number, not a working day, or a working day that is left out. */
export type CountedDay = { day: Day; as: 'counted' | 'off' | 'excluded'; number: number; isProvisional: boolean }

export type Counted = {
  day: Day
  /** A year on the way has no official calendar yet: the date is computed again when it has. */
  isProvisional: boolean
  days: CountedDay[]
}

/** What a day is to offices: a weekday, a weekend day worked instead (调休), a weekend, or a day off by the notice. */
export type DayKind = 'weekday' | 'worked' | 'weekend' | 'off'

/** A year without a calendar has weekdays and weekends alone. A weekend within days off is off by the notice, too. */
export function kindOfDay(day: Day, calendars: Calendars): DayKind {
  const calendar = calendars.get(yearOf(day))
  if (calendar?.work.includes(day)) return 'worked'
  if (calendar?.off.includes(day)) return 'off'
  return weekdayOf(day) % 6 === 0 ? 'weekend' : 'weekday'
}

/** Whether offices work on a day. A year without a calendar counts Monday to Friday, provisionally. */
export function isWorkingDay(day: Day, calendars: Calendars): { isWorking: boolean; isProvisional: boolean } {
  const kind = kindOfDay(day, calendars)
  return { isWorking: kind === 'weekday' || kind === 'worked', isProvisional: !calendars.get(yearOf(day))?.isOfficial }
}

type Count = {
  /** The day something happened; it is not counted itself. */
  from: Day
  /** Working days to count, at least 1. */
  count: number
  calendars: Calendars
  /** Working days that do not count, such as while a third party is asked. */
  isExcluded?: (day: Day) => boolean
}

/**
 * Counts working days from the day after `from`, each told; the last one is the date by whose end something is due.
 * @throws {RangeError} for a count that is none.
 */
export function countWorkingDays({ from, count, calendars, isExcluded = () => false }: Count): Counted {
  if (!Number.isInteger(count) || count < 1) throw new RangeError(`"${count}" is no number of working days.`)
  const days: CountedDay[] = []
  let number = 0
  let isProvisionalSoFar = false
  for (let day = addDays(from, 1); ; day = addDays(day, 1)) {
    const { isWorking, isProvisional } = isWorkingDay(day, calendars)
    isProvisionalSoFar ||= isProvisional
    const as = !isWorking ? 'off' : isExcluded(day) ? 'excluded' : 'counted'
    if (as === 'counted') number += 1
    days.push({ day, as, number, isProvisional })
    if (number === count) return { day, isProvisional: isProvisionalSoFar, days }
  }
}

/** How many working days lie after `from` up to and including `to`; 0 when `to` is not later. */
export function workingDaysAfter({ from, to, calendars }: { from: Day; to: Day; calendars: Calendars }): number {
  let count = 0
  for (let day = addDays(from, 1); day <= to; day = addDays(day, 1)) if (isWorkingDay(day, calendars).isWorking) count += 1
  return count
}
