import type { Reason } from '../../errors.ts'
import type { Day } from '../days.ts'
import { type Clock, type ClockEvent, lastOf } from './clock.ts'
import { reasonsStanding } from './reasonsStanding.ts'

type Asked = { events: readonly ClockEvent[]; clock: Clock }

/** Why reasons are not asked for: they were, and may yet come, or were found reasonable (《条例》 Art. 35). Asking stops no clock. */
export function* whyNotAskReasons({ events, next }: Asked & { next: { day: Day; until: Day } }): Generator<Reason> {
  const standing = reasonsStanding(events)
  if (lastOf(events, 'delayAgreed')) yield words.accepted
  else if (standing && !standing.given && next.day <= standing.asked.until) yield words.asked(standing.asked.until)
  if (next.until <= next.day) yield words.askedUntil
}

/** Why no reasons can have come: none are asked for. Late ones are noted all the same. */
export function* whyNotGiveReasons({ events }: Asked): Generator<Reason> {
  const standing = reasonsStanding(events)
  if (!standing || standing.given) yield words.notAsked
}

/** Why a reply is not put off: only for reasons that were given, once, within the time of Art. 33, and to a later day. */
export function* whyNotDelay({ events, clock, next }: Asked & { next: { day: Day; until: Day } }): Generator<Reason> {
  if (lastOf(events, 'delayAgreed')) return yield words.once
  if (!reasonsStanding(events)?.given) yield words.notGiven
  if (!clock.due) yield words.waits
  else if (next.day > clock.due.day) yield words.late(clock.due.day)
  else if (next.until <= clock.due.day) yield words.until(clock.due.day)
}

/** Why an application is not left undealt with as excessive: its reasons were not asked for, may yet come, or were found reasonable. */
export function* whyNotExcessive({ events, day }: { events: readonly ClockEvent[]; day: Day }): Generator<Reason> {
  const standing = reasonsStanding(events)
  const at = { path: 'outcome' }
  if (lastOf(events, 'delayAgreed')) yield { ...words.accepted, ...at }
  else if (!standing) yield { ...words.neverAsked, ...at }
  else if (!standing.given && day <= standing.asked.until) yield { ...words.haveTime(standing.asked.until), ...at }
}

const reason = (code: string, zh: string, en: string): Reason => ({ code: `request.${code}`, zh, en })

const words = {
  asked: (day: Day) =>
    reason(
      'reasonsAsked',
      `已要求申请人在 ${day} 前说明理由，尚未收到（条例第三十五条）：请先等待。`,
      `The applicant has been asked for reasons by ${day}, and has not given them (Art. 35): wait for them first.`,
    ),
  askedUntil: reason(
    'reasonsUntil',
    '说明理由的期限须晚于告知之日（条例第三十五条）。',
    'The applicant needs time to give reasons: give a later day (Art. 35).',
  ),
  notAsked: reason(
    'reasonsNotAsked',
    '没有待申请人说明的理由（条例第三十五条）：请先登记要求说明理由。',
    'No reasons are waited for (Art. 35): note first that they were asked for.',
  ),
  neverAsked: reason(
    'reasonsNotAsked',
    '须先要求申请人说明理由，理由不合理或者逾期不说明的，方可不予处理（条例第三十五条）。',
    'The applicant has to be asked for reasons first; unreasonable ones, or none in time, are what lets it be left (Art. 35).',
  ),
  haveTime: (day: Day) =>
    reason(
      'reasonsHaveTime',
      `申请人可在 ${day} 前说明理由，尚未说明（条例第三十五条）：请等其说明或者期满后再决定。`,
      `The applicant has until ${day} to give reasons, and has not (Art. 35): wait for them, or until that day is over.`,
    ),
  accepted: reason(
    'reasonsAccepted',
    '申请理由已认定合理，并已告知延迟答复的日期（条例第三十五条）：请在该日前答复。',
    'The reasons were found reasonable, and the applicant was told a later day (Art. 35): reply by then.',
  ),
  notGiven: reason(
    'reasonsNotGiven',
    '申请人说明合理理由之后，方可确定延迟答复的日期（条例第三十五条）：请先登记申请人说明的理由。',
    'A reply is put off only for reasons the applicant gave (Art. 35): note them first.',
  ),
  once: reason(
    'delayedOnce',
    '延迟答复的日期已经告知申请人，不再变更（条例第三十五条）。',
    'The applicant was told a later day already: it is set once (Art. 35).',
  ),
  waits: reason(
    'delayWaits',
    '正在等待申请人补正或者缴费，期限尚未起算，无须延迟。',
    'The clock waits for the applicant, who has to correct or to pay: there is nothing to put off.',
  ),
  late: (day: Day) =>
    reason(
      'delayLate',
      `答复期限已于 ${day} 届满，不能再确定延迟答复的日期（条例第三十五条）。`,
      `The reply was due on ${day}: it can no longer be put off (Art. 35).`,
    ),
  until: (day: Day) =>
    reason(
      'delayUntil',
      `延迟答复的日期须晚于现有期限 ${day}（条例第三十五条）：期限内能够答复的，无须延迟。`,
      `The later day has to be after ${day}, when the reply is due as it is (Art. 35): what can be answered by then is not put off.`,
    ),
}
