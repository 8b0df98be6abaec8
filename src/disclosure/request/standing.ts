import type { Day } from '../days.ts'
import type { Calendars } from '../workingDays.ts'
import { type ClockEvent, type ClockState, clockOfRequest, lastOf } from './clock.ts'
import { clockRules } from './clockRules.ts'

/** What the row of an application says of its clock. */
export type Standing = {
  state: ClockState | 'toConfirm'
  receivedOn: Day
  dueOn: Day
  isDueProvisional: boolean
  isLate: boolean
}

/** The columns of a row, from the events of its clock. */
export function standingOf({ events, calendars, today }: { events: ClockEvent[]; calendars: Calendars; today: Day }): Standing {
  if (!lastOf(events, 'received')) return { state: 'toConfirm', receivedOn: '', dueOn: '', isDueProvisional: false, isLate: false }
  const { state, receivedOn, due, repliedOn } = clockOfRequest({ events, calendars, rules: clockRules, today })
  return {
    state,
    receivedOn,
    dueOn: due?.day ?? '',
    isDueProvisional: due?.isProvisional ?? false,
    isLate: due !== null && repliedOn !== null && repliedOn > due.day,
  }
}
