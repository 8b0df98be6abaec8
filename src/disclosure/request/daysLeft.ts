import type { Day } from '../days.ts'
import { type Calendars, workingDaysAfter } from '../workingDays.ts'

/** Working days from today, not counted itself, to the end of a due day; below zero, how many have gone by since. */
export function daysLeft({ due, today, calendars }: { due: Day; today: Day; calendars: Calendars }): number {
  if (due >= today) return workingDaysAfter({ from: today, to: due, calendars })
  // Due on a Friday and looked at on the Saturday, it is late by a day that is not over yet.
  return -Math.max(1, workingDaysAfter({ from: due, to: today, calendars }))
}
