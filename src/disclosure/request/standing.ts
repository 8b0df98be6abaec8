import type { Day } from '../days.ts'
import type { Calendars } from '../workingDays.ts'
import { type ClockEvent, type ClockState, clockOfRequest, lastOf } from './clock.ts'
import { clockRules } from './clockRules.ts'
import { feeStanding } from './feeStanding.ts'

/** What the row of an application says of its clock. */
export type Standing = {
  state: ClockState | 'toConfirm'
  receivedOn: Day
  dueOn: Day
  isDueProvisional: boolean
  isLate: boolean
  /** The notice of a fee that stands and its payment, in yuan; empty and null where there is none. */
  feeAskedOn: Day
  feeAskedYuan: number | null
  feePaidOn: Day
  feePaidYuan: number | null
}

/** The columns of a row, from the events of its clock. */
export function standingOf({ events, calendars, today }: { events: ClockEvent[]; calendars: Calendars; today: Day }): Standing {
  if (!lastOf(events, 'received'))
    return { state: 'toConfirm', receivedOn: '', dueOn: '', isDueProvisional: false, isLate: false, ...feeOf(events) }
  const { state, receivedOn, due, repliedOn } = clockOfRequest({ events, calendars, rules: clockRules, today })
  return {
    state,
    receivedOn,
    dueOn: due?.day ?? '',
    isDueProvisional: due?.isProvisional ?? false,
    isLate: due !== null && repliedOn !== null && repliedOn > due.day,
    ...feeOf(events),
  }
}

/** What table and report read of the fee without opening the clock. */
export function feeOf(events: readonly ClockEvent[]): Pick<Standing, 'feeAskedOn' | 'feeAskedYuan' | 'feePaidOn' | 'feePaidYuan'> {
  const fee = feeStanding(events)
  return {
    feeAskedOn: fee?.asked.day ?? '',
    feeAskedYuan: fee?.asked.fee.yuan ?? null,
    feePaidOn: fee?.paid?.day ?? '',
    feePaidYuan: fee?.paid?.yuan ?? null,
  }
}
