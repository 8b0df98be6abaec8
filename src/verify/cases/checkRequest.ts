import { canonicalJson } from '../../canonicalJson.ts'
import type { CaseEventBody } from '../../disclosure/cases/caseEvent.ts'
import type { Day } from '../../disclosure/days.ts'
import { likenessOf } from '../../disclosure/request/likeness.ts'
import { feeOf, standingOf } from '../../disclosure/request/standing.ts'
import type { Calendars } from '../../disclosure/workingDays.ts'
import type { Request as RequestRow } from '../../payload-types.ts'
import { requestTold } from './requestTold.ts'

type Asked = { row: RequestRow; events: CaseEventBody[]; calendars: Calendars; today: Day }

/** The columns of an application that are not what its chain tells: who decided, what it counts as, when, and by when it was due. */
export function checkRequest({ row, events, calendars, today }: Asked): string[] {
  const told = requestTold(events)
  const standing = standingOf({ events: told.clock, calendars, today })
  // A deadline is computed by the calendar as it is now while the application is open, and stays as it was once it has ended.
  const open = { ...standing, isLate: false, outcome: null, row: null, rowReason: null, closedOn: null, replyNumber: null }
  const wanted: Record<string, unknown> = {
    ...(told.state ? { receivedOn: standing.receivedOn, ...feeOf(told.clock) } : open),
    item: null,
    ...told,
    likeness: likenessOf(String(told.wanted ?? '')),
  }
  return Object.entries(wanted).flatMap(([column, value]) => (isSame(column, row[column as keyof RequestRow], value) ? [] : [column]))
}

function isSame(column: string, kept: unknown, told: unknown): boolean {
  if (plain(kept) === plain(told)) return true
  // The days of others end by themselves; the row learns of it with the next thing that happens.
  return column === 'state' && told === 'running' && (kept === 'waitsForThirdParty' || kept === 'waitsForAgency')
}

/** Nothing, no and empty are the same. */
const plain = (value: unknown) => canonicalJson(value === undefined || value === '' || value === false ? null : value)
