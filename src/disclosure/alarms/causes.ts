import type { RecordAlarm } from '../../alarms/raiseAlarm.ts'
import type { Elsewhere, Message, Request } from '../../payload-types.ts'
import type { Due } from '../../yearbook/due.ts'
import type { SheetLimits } from '../../yearbook/standards.ts'
import { dueWords } from '../../yearbook/words.ts'
import type { Day } from '../days.ts'
import { dueDay } from '../dueDay.ts'
import { isNearRedLine, redLine, redLineWords } from '../registers/redLine.ts'
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
  const on = dueDay(dueOn, row.isDueProvisional)
  return {
    register: 'requests',
    origin: row.origin,
    kind: near.kind,
    about: row.uid ?? '',
    fingerprint: dueOn,
    title: row.number,
    reason: { zh: `答复期限 ${on.zh}。`, en: `The reply is due on ${on.en}.` },
  }
}

/** An unanswered message once its red line is near: a limit of the inspection sheet. */
export function messageCause({ row, today, limits }: At & { row: Message; limits: SheetLimits }): Cause {
  const judged = { receivedOn: row.receivedOn, limits }
  if (row.receivedOn > today || !isNearRedLine({ ...judged, today })) return null
  const { zh, en } = redLineWords(judged)
  return {
    register: 'messages',
    origin: row.origin ?? '',
    kind: 'nearRedLine',
    about: row.uid ?? '',
    fingerprint: redLine(judged),
    title: row.subject,
    reason: { zh: `${zh}，尚未答复。`, en: `Its ${en}, and nobody has answered it.` },
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

/** A row of a register whose day is past: the rows the page of the year lists as late. What does not stand elsewhere has an alarm of its own. */
export function dueCause({ row, origin }: { row: Due; origin: string }): Cause {
  if (!row.isLate || row.kind === 'elsewhere') return null
  const { zh, en } = dueWords[row.kind]
  const on = dueDay(row.dueOn, row.isProvisional)
  return {
    ...{ register: row.collection, origin, kind: 'overdue', about: row.uid, fingerprint: `${row.kind} ${row.dueOn}`, title: row.title },
    reason: { zh: `${zh}：期限 ${on.zh}。`, en: `${en}: it was due on ${on.en}.` },
  }
}
