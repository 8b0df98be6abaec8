import type { Reason } from '../../errors.ts'
import type { Day } from '../days.ts'
import { type Calendars, countWorkingDays } from '../workingDays.ts'
import { type ClockEvent, clockOfRequest, isCorrectionOpen, lastOf } from './clock.ts'
import type { ClockRules } from './clockRules.ts'
import { feeStanding } from './feeStanding.ts'
import type { Outcome } from './outcomes.ts'
import { whyNotExcessive } from './whyNotReasons.ts'

type Asked = { outcome: Outcome; events: readonly ClockEvent[]; day: Day; calendars: Calendars; rules: ClockRules }

/** Outcomes an application ends in without a reply: nothing is left to answer. */
export const endsWithoutReply = (outcome: Outcome): boolean => ['notCorrected', 'notPaid', 'withdrawn'].includes(outcome.key)

/** Outcomes that decide about what a third party or another agency was asked about: not before it answered, or its time is over (Art. 32, 34). */
const decidesForOthers = ['disclosed', 'partly', 'thirdParty']

/** Why an application cannot end like that on that day; each names its rule. Empty when it can. */
export function whyNotOutcome(asked: Asked): Reason[] {
  const { outcome, events, day, calendars, rules } = asked
  const correction = lastOf(events, 'correctionAsked')
  switch (outcome.key) {
    case 'withdrawn':
      return []
    case 'notCorrected':
      if (!correction || !isCorrectionOpen(events)) return [words.noCorrectionOpen]
      return day > correction.until ? [] : [words.stillTime(correction.until)]
    case 'notPaid': {
      const fee = feeStanding(events)
      if (!fee || fee.paid) return [words.noFeeOpen]
      const until = countWorkingDays({ from: fee.asked.day, count: rules.feePayment.days, calendars }).day
      return day > until ? [] : [words.stillTime(until)]
    }
    case 'unclear':
      return lastOf(events, 'corrected') ? [] : [words.notCorrectedYet]
    default:
      return isCorrectionOpen(events) ? [words.waitsForCorrection] : [...whyNotDecided(asked)]
  }
}

function* whyNotDecided({ outcome, events, day, calendars, rules }: Asked): Generator<Reason> {
  if (outcome.key === 'excessive') yield* whyNotExcessive({ events, day })
  if (outcome.key === 'thirdParty') {
    if (!lastOf(events, 'thirdPartyAsked')) yield words.thirdPartyNotAsked
    else if (haveAllAgreed(events)) yield words.thirdPartyAgrees
  }
  if (!decidesForOthers.includes(outcome.key) || !lastOf(events, 'received')) return
  for (const { why, to, isOver } of clockOfRequest({ events, calendars, rules, today: day }).exclusions) {
    if (!isOver && why === 'thirdParty') yield words.thirdPartyHasTime(to)
    if (!isOver && why === 'otherAgency') yield words.agencyHasTime(to)
  }
}

/** Whether every third party that was asked has answered, and none objects to anything. */
function haveAllAgreed(events: readonly ClockEvent[]): boolean {
  const answers = events.flatMap((event) => (event.type === 'thirdPartyAnswered' ? [event.answer] : []))
  return answers.length === events.filter(({ type }) => type === 'thirdPartyAsked').length && answers.every((one) => one === 'agrees')
}

const reason = (code: string, zh: string, en: string): Reason => ({ code: `request.${code}`, path: 'outcome', zh, en })

const words = {
  noCorrectionOpen: reason('noCorrectionOpen', '没有逾期未补正的告知（条例第三十条）。', 'No correction is outstanding (Art. 30).'),
  stillTime: (day: Day) => reason('stillTime', `期限至 ${day}，尚未届满。`, `There is time until ${day}.`),
  noFeeOpen: reason('noFeeOpen', '没有逾期未缴的收费通知。', 'No fee is outstanding.'),
  notCorrectedYet: reason('notCorrectedYet', '须先告知补正并收到补正（条例第三十条）。', 'It has to be corrected first (Art. 30).'),
  thirdPartyNotAsked: reason(
    'thirdPartyNotAsked',
    '须先书面征求第三方意见（条例第三十二条）。',
    'The third party has to be asked first, in writing (Art. 32).',
  ),
  thirdPartyAgrees: reason(
    'thirdPartyAgrees',
    '第三方已同意公开，不能以第三方不同意为由不予公开（条例第三十二条）。',
    'The third party agrees to disclosure: its refusal is no ground (Art. 32).',
  ),
  thirdPartyHasTime: (day: Day) =>
    reason(
      'thirdPartyHasTime',
      `第三方可在 ${day} 前提出意见，尚未答复（条例第三十二条）：请等其答复或者期满后再决定。`,
      `The third party has until ${day} and has not answered (Art. 32): wait for its answer, or until its time is over.`,
    ),
  agencyHasTime: (day: Day) =>
    reason(
      'agencyHasTime',
      `其他机关可在 ${day} 前提出意见，尚未答复（条例第三十四条）：请等其答复或者期满后再决定。`,
      `The other agency has until ${day} and has not answered (Art. 34): wait for its answer, or until its time is over.`,
    ),
  waitsForCorrection: reason(
    'waitsForCorrection',
    '正在等待补正，不能答复。',
    'A correction is waited for: there is nothing to reply to yet.',
  ),
}
