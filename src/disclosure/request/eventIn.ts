import type { Day } from '../days.ts'
import { dayIn, oneOf, wrongInput } from '../input.ts'
import { type ClockEvent, thirdPartyAnswers } from './clock.ts'
import { feeIn } from './feeIn.ts'
import type { FeeAsk } from './feeNotice.ts'

/** What a person notes of an application; the reply has commands of its own. */
const noted = [
  'received',
  'correctionAsked',
  'corrected',
  'thirdPartyAsked',
  'thirdPartyAnswered',
  'agencyAsked',
  'agencyAnswered',
  'extended',
  'reasonsAsked',
  'reasonsGiven',
  'delayAgreed',
  'feeAsked',
  'feePaid',
  'feeTakenBack',
] as const

/** An event as it is noted: whole, but for a fee, which is counted from the records. */
export type NotedEvent = Exclude<ClockEvent, { type: 'feeAsked' | 'replied' }> | { type: 'feeAsked'; day: Day; ask: FeeAsk }

/** What cannot be noted without words: what is asked for, what was answered, and why. */
export const needsWords: readonly NotedEvent['type'][] = [
  'correctionAsked',
  'extended',
  'feeTakenBack',
  'reasonsAsked',
  'reasonsGiven',
  'delayAgreed',
]

/** What moves the date of the reply by the office's own decision: it names who agreed to it (Art. 33, 35). */
export const needsAgreement: readonly NotedEvent['type'][] = ['extended', 'delayAgreed']

/** What a request's body notes. @throws {FabuError} 400 */
export function eventIn(body: Record<string, unknown>): NotedEvent {
  const type = oneOf(body.type, noted, 'type')
  const day = dayIn(body.day, 'day')
  switch (type) {
    case 'correctionAsked':
    case 'reasonsAsked':
    case 'delayAgreed':
      return { type, day, until: dayIn(body.until, 'until') }
    case 'thirdPartyAnswered':
      return { type, day, answer: oneOf(body.answer, thirdPartyAnswers, 'answer') }
    case 'feeAsked':
      return { type, day, ask: feeIn(body) }
    case 'feePaid':
      return { type, day, yuan: numberIn(body.yuan, 'yuan', { zh: '请写缴费金额（元）。', en: 'Say how many yuan were paid.' }) }
    case 'extended':
      return { type, day, days: numberIn(body.days, 'days', { zh: '请写延长的工作日数。', en: 'Say by how many working days.' }) }
    default:
      return { type, day }
  }
}

function numberIn(value: unknown, path: string, asked: { zh: string; en: string }): number {
  if (typeof value === 'number' && Number.isFinite(value)) return value
  throw wrongInput({ path, ...asked })
}
