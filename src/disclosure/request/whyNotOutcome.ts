import type { Reason } from '../../errors.ts'
import type { Day } from '../days.ts'
import { type Calendars, countWorkingDays } from '../workingDays.ts'
import { type ClockEvent, lastOf } from './clock.ts'
import type { ClockRules } from './clockRules.ts'
import type { Outcome } from './outcomes.ts'

type Asked = { outcome: Outcome; events: readonly ClockEvent[]; day: Day; calendars: Calendars; rules: ClockRules }

/** Outcomes an application ends in without a reply: nothing is left to answer. */
export const endsWithoutReply = (outcome: Outcome): boolean => ['notCorrected', 'notPaid', 'withdrawn'].includes(outcome.key)

/** Why an application cannot end like that on that day; each names its rule. Empty when it can. */
export function whyNotOutcome({ outcome, events, day, calendars, rules }: Asked): Reason[] {
  const correction = lastOf(events, 'correctionAsked')
  const corrected = lastOf(events, 'corrected')
  switch (outcome.key) {
    case 'notCorrected':
      if (!correction || corrected) return [words.noCorrectionOpen]
      return day > correction.until ? [] : [words.stillTime(correction.until)]
    case 'notPaid': {
      const asked = lastOf(events, 'feeAsked')
      if (!asked || lastOf(events, 'feePaid')) return [words.noFeeOpen]
      const until = countWorkingDays({ from: asked.day, count: rules.feePayment.days, calendars }).day
      return day > until ? [] : [words.stillTime(until)]
    }
    case 'unclear':
      return corrected ? [] : [words.notCorrectedYet]
    case 'thirdParty':
      return lastOf(events, 'thirdPartyAsked') ? [] : [words.thirdPartyNotAsked]
    case 'withdrawn':
      return []
    default:
      return correction && !corrected ? [words.waitsForCorrection] : []
  }
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
  waitsForCorrection: reason(
    'waitsForCorrection',
    '正在等待补正，不能答复。',
    'A correction is waited for: there is nothing to reply to yet.',
  ),
}
