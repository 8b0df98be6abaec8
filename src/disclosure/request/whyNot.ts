import type { Reason } from '../../errors.ts'
import type { Day } from '../days.ts'
import { type Calendars, countWorkingDays } from '../workingDays.ts'
import { type ClockEvent, clockOfRequest, lastOf } from './clock.ts'
import type { ClockRules } from './clockRules.ts'
import { feeStanding } from './feeStanding.ts'
import { whyNotAskReasons, whyNotDelay, whyNotGiveReasons } from './whyNotReasons.ts'

type Next = {
  events: readonly ClockEvent[]
  next: ClockEvent
  /** Today in Shanghai: nothing is noted before it happens. */
  today: Day
  calendars: Calendars
  rules: ClockRules
  /** The day it arrived: it was not received before. */
  arrivedOn?: Day
}

/**
 * Why something cannot happen to an application now; each names its rule. Empty when it can. Late is no reason for what must be noted
 * all the same: a reply after its date is late, not impossible.
 */
export function whyNot({ events, next, today, calendars, rules, arrivedOn = '' }: Next): Reason[] {
  const received = lastOf(events, 'received')
  if (next.day > today) return [words.future]
  if (!received && next.type !== 'received') return [words.notReceived]
  if (!received) return next.day < arrivedOn ? [words.beforeArrival(arrivedOn)] : []
  if (next.type === 'received') return [words.receivedTwice]
  if (lastOf(events, 'replied')) return [words.closed]
  const latest =
    events
      .map(({ day }) => day)
      .sort()
      .at(-1) ?? received.day
  if (next.day < received.day) return [words.beforeReceipt(received.day)]
  if (next.day < latest) return [words.beforeLast(latest)]
  return [...byType({ events, next, calendars, rules })]
}

function* byType({ events, next, calendars, rules }: Omit<Next, 'today'>): Generator<Reason> {
  // As it stood on the day it is noted for: whose time was over then, and whose was not.
  const clock = clockOfRequest({ events, calendars, rules, today: next.day })
  switch (next.type) {
    case 'correctionAsked':
      if (lastOf(events, 'correctionAsked')) yield words.correctedOnce
      else if (next.day > clock.correctionBy.day) yield words.correctionLate(clock.correctionBy.day, rules.correction.days)
      if (next.until <= next.day) yield words.until
      return
    case 'corrected':
      if (!lastOf(events, 'correctionAsked') || lastOf(events, 'corrected')) yield words.notAsked
      return
    case 'thirdPartyAnswered':
    case 'agencyAnswered':
      if (!isOpen(events, next.type === 'thirdPartyAnswered' ? 'thirdPartyAsked' : 'agencyAsked', next.type)) yield words.notAsked
      return
    case 'thirdPartyAsked':
    case 'agencyAsked':
      // One whose time is over is not waited for: somebody else may be asked.
      if (clock.exclusions.some(({ why, isOver }) => !isOver && why === (next.type === 'thirdPartyAsked' ? 'thirdParty' : 'otherAgency')))
        yield words.askedAlready
      return
    case 'extended':
      if (lastOf(events, 'extended')) yield words.extendedOnce
      // The applicant was told a day: the office does not move it by itself.
      if (lastOf(events, 'delayAgreed')) yield words.delayed
      if (!Number.isInteger(next.days) || next.days < 1 || next.days > rules.extension.days) yield words.extensionDays(rules.extension.days)
      if (!clock.due) yield words.waits
      else if (next.day > clock.due.day) yield words.extendedLate(clock.due.day)
      return
    case 'reasonsAsked':
      return yield* whyNotAskReasons({ events, clock, next })
    case 'reasonsGiven':
      return yield* whyNotGiveReasons({ events, clock })
    case 'delayAgreed':
      return yield* whyNotDelay({ events, clock, next })
    case 'feeAsked': {
      const { day } = countWorkingDays({ from: clock.anchor, count: rules.feeNotice.days, calendars })
      const fee = feeStanding(events)
      if (fee) yield fee.asked.fee.by === next.fee.by ? words.feeOnce : words.feeOneWay
      else if (next.day > day) yield words.feeLate(day, rules.feeNotice.days)
      if (next.fee.yuan === 0) yield words.feeFree
      return
    }
    case 'feePaid': {
      const fee = feeStanding(events)
      if (!fee || fee.paid) yield words.notAsked
      else if (next.yuan !== fee.asked.fee.yuan) yield words.feeAmount(fee.asked.fee.yuan)
      return
    }
    case 'feeTakenBack': {
      const fee = feeStanding(events)
      if (!fee) yield words.notAsked
      else if (fee.paid) yield words.feeTaken
    }
  }
}

/** Whether a question is without its answer. */
function isOpen(events: readonly ClockEvent[], question: ClockEvent['type'], answer: ClockEvent['type']): boolean {
  return events.findLastIndex(({ type }) => type === question) > events.findLastIndex(({ type }) => type === answer)
}

const reason = (code: string, zh: string, en: string): Reason => ({ code: `request.${code}`, zh, en })

const words = {
  future: reason('future', '日期在今天之后，尚未发生的事不能登记。', 'The day is yet to come: what has not happened is not noted.'),
  notReceived: reason(
    'notReceived',
    '申请尚未收到（条例第三十一条），请先登记收到日期。',
    'The application has not been received (Art. 31): note the day first.',
  ),
  beforeArrival: (day: Day) =>
    reason('beforeArrival', `收到日期早于申请到达之日 ${day}。`, `The day is before the application arrived, ${day}.`),
  receivedTwice: reason('receivedTwice', '收到日期已登记。', 'The day of receipt is noted already.'),
  closed: reason('closed', '申请已答复，不能再登记。', 'The application has been replied to: nothing more happens to it.'),
  beforeReceipt: (day: Day) =>
    reason('beforeReceipt', `日期早于收到申请之日 ${day}。`, `The day is before the application was received, ${day}.`),
  beforeLast: (day: Day) =>
    reason('beforeLast', `日期早于上一事项 ${day}，请按先后登记。`, `The day is before what happened last, ${day}.`),
  correctedOnce: reason('correctedOnce', '补正告知只能一次（条例第三十条）。', 'A correction is asked for once only (Art. 30).'),
  correctionLate: (day: Day, days: number) =>
    reason(
      'correctionLate',
      `补正告知须在收到之日起 ${days} 个工作日内，即 ${day} 前（条例第三十条）。`,
      `A correction is asked for within ${days} working days of receipt, by ${day} (Art. 30).`,
    ),
  until: reason(
    'until',
    '补正期限须晚于告知之日（条例第三十条：合理的补正期限）。',
    'The applicant needs time to correct: give a later day (Art. 30).',
  ),
  notAsked: reason('notAsked', '没有待答复的事项与此对应。', 'Nothing was asked that this would answer.'),
  askedAlready: reason('askedAlready', '已在征求意见，尚未答复。', 'They have been asked already, and have not answered.'),
  extendedOnce: reason('extendedOnce', '答复期限只能延长一次（条例第三十三条）。', 'The time to reply is extended once only (Art. 33).'),
  delayed: reason(
    'delayed',
    '已告知申请人延迟答复的日期（条例第三十五条），不再延长。',
    'The applicant was told a later day already (Art. 35): it is not extended besides.',
  ),
  extensionDays: (days: number) =>
    reason('extensionDays', `延长 1 至 ${days} 个工作日（条例第三十三条）。`, `An extension is of 1 to ${days} working days (Art. 33).`),
  waits: reason('waits', '正在等待申请人，期限尚未起算，无须延长。', 'The clock waits for the applicant: there is nothing to extend.'),
  extendedLate: (day: Day) =>
    reason(
      'extendedLate',
      `答复期限已于 ${day} 届满，不能再延长（条例第三十三条）。`,
      `The reply was due on ${day}: it can no longer be extended (Art. 33).`,
    ),
  feeOnce: reason('feeOnce', '收费通知已发出。', 'The notice of the fee has been sent already.'),
  feeOneWay: reason(
    'feeOneWay',
    '已按另一种标准发出收费通知：按件、按量只能取其一（国办函〔2020〕109号）。通知有误的，先写明理由撤回。',
    'A notice counted the other way was sent: a fee is by piece or by page, never by both (国办函〔2020〕109号). Take a wrong one back first, with a reason.',
  ),
  feeFree: reason('feeFree', '在免费数量之内，不收费（国办函〔2020〕109号）。', 'So many are free: there is no fee (国办函〔2020〕109号).'),
  feeAmount: (yuan: number) =>
    reason(
      'feeAmount',
      `收费通知为 ${yuan} 元，缴清之日登记缴费（国办函〔2020〕109号）。`,
      `The notice asks for ${yuan} yuan: the payment is noted on the day all of it is paid (国办函〔2020〕109号).`,
    ),
  feeTaken: reason('feeTaken', '已缴费，不能撤回收费通知。', 'The fee is paid: its notice is not taken back.'),
  feeLate: (day: Day, days: number) =>
    reason(
      'feeLate',
      `收费通知须在收到申请（补正的，收到补正）之日起 ${days} 个工作日内，即 ${day} 前（国办函〔2020〕109号）。`,
      `The notice of a fee is sent within ${days} working days of receipt, or of the correction, by ${day} (国办函〔2020〕109号).`,
    ),
}
