import type { RecordAlarm } from '../../alarms/raiseAlarm.ts'
import type { Elsewhere, Message, Request } from '../../payload-types.ts'
import type { Day } from '../days.ts'
import { isNearRedLine, redLine } from '../registers/messageDue.ts'
import { nearlyDue } from '../request/nearlyDue.ts'
import type { Calendars } from '../workingDays.ts'

type Cause = RecordAlarm | null
/** Without the two languages an alarm cannot say; what changes with each day, such as days left, is told where it is shown. */
type At = { today: Day }

/** An open application that is late, or due within three working days (《条例》第三十三条). Its number alone: what is asked for is not everybody's to read. */
export function requestCause({ row, today, calendars }: At & { row: Request; calendars: Calendars }): Cause {
  const near = nearlyDue({ dueOn: row.dueOn, today, calendars })
  if (!near) return null
  const dueOn = row.dueOn ?? ''
  return {
    register: 'requests',
    origin: row.origin,
    kind: near.kind,
    about: row.uid ?? '',
    fingerprint: dueOn,
    title: row.number,
    reason: { zh: `答复期限 ${dueOn}。`, en: `The reply is due on ${dueOn}.` },
  }
}

/** An unanswered message from thirty days before the red line of three months (国办秘函〔2019〕19号, 互动回应差). */
export function messageCause({ row, today }: At & { row: Message }): Cause {
  if (row.receivedOn > today || !isNearRedLine(row.receivedOn, today)) return null
  const line = redLine(row.receivedOn)
  return {
    register: 'messages',
    origin: row.origin ?? '',
    kind: 'nearRedLine',
    about: row.uid ?? '',
    fingerprint: line,
    title: row.subject,
    reason: { zh: `三个月红线 ${line}，尚未答复。`, en: `Its red line of three months is ${line}, and nobody has answered it.` },
  }
}

/** What the law bids to publish, another site does, and two looks did not find. */
export function elsewhereCause({ row }: { row: Elsewhere }): Cause {
  if (row.isVoid || row.lookState !== 'dead') return null
  const since = row.deadSince ?? ''
  return {
    register: 'elsewhere',
    origin: row.origin ?? '',
    kind: 'deadElsewhere',
    about: row.uid ?? '',
    fingerprint: since,
    title: row.title,
    address: row.address,
    code: row.lookResult ?? '',
    reason: { zh: `自 ${since} 起不可访问。`, en: `Not reached since ${since}.` },
  }
}
