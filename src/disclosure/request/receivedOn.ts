import type { Day } from '../days.ts'

/** How an application came. */
export type RequestChannel = 'counter' | 'registeredPost' | 'post' | 'fax' | 'web'

/**
 * The day an application counts as received (《条例》第三十一条): handed in, the day it was; by registered post or EMS, the day it was signed
 * for; by plain post, fax or web, the day it was confirmed with the applicant. Null while that has not happened.
 */
export function receivedOn({
  channel,
  arrivedOn,
  confirmedOn,
}: {
  channel: RequestChannel
  arrivedOn: Day
  confirmedOn: Day | null
}): Day | null {
  return channel === 'counter' || channel === 'registeredPost' ? arrivedOn : confirmedOn
}
