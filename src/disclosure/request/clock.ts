import type { Day } from '../days.ts'
import { type Calendars, type Counted, countWorkingDays } from '../workingDays.ts'
import type { ClockRules } from './clockRules.ts'
import type { FeeNotice } from './feeNotice.ts'
import { feeStanding, isFeeOpen } from './feeStanding.ts'

/** What moves the clock of an application, each on a day. */
export type ClockEvent =
  | { type: 'received' | 'corrected' | 'agencyAnswered' | 'feeTakenBack'; day: Day }
  | { type: 'replied'; day: Day }
  /** `until`: the day by which the applicant is asked to correct. */
  | { type: 'correctionAsked'; day: Day; until: Day }
  /** `day`: when the third party or the other agency had the question. */
  | { type: 'thirdPartyAsked' | 'agencyAsked'; day: Day }
  | { type: 'thirdPartyAnswered'; day: Day; answer: ThirdPartyAnswer }
  | { type: 'feeAsked'; day: Day; fee: FeeNotice }
  /** `yuan`: what was paid, the whole of what was asked. */
  | { type: 'feePaid'; day: Day; yuan: number }
  | { type: 'extended'; day: Day; days: number }
  | { type: 'reasonsGiven'; day: Day }
  /** `until`: the day by which the applicant is asked for reasons, and the later day of the reply, as the applicant was told it (Art. 35). */
  | { type: 'reasonsAsked'; day: Day; until: Day }
  | { type: 'delayAgreed'; day: Day; until: Day }

/** What a third party can say to disclosure (Art. 32), as the letter to it asks. */
export const thirdPartyAnswers = ['agrees', 'partly', 'refuses'] as const
export type ThirdPartyAnswer = (typeof thirdPartyAnswers)[number]

export type ClockState = 'running' | 'waitsForApplicant' | 'waitsForThirdParty' | 'waitsForAgency' | 'waitsForFee' | 'replied'

/** A stretch of days that does not count, and by which article. `to` is its last day; over it is with an answer, or with its time. */
export type Exclusion = { why: 'thirdParty' | 'otherAgency' | 'fee'; from: Day; to: Day; isOver: boolean; source: string }

export type Clock = {
  state: ClockState
  receivedOn: Day
  /** The day the count begins after: receipt, a corrected application, or a fee paid. */
  anchor: Day
  /** How many working days there are: those to reply, and an extension. */
  days: number
  /** The time of Art. 33, day by day; null while the clock waits for the applicant. While others are asked it moves with them. */
  counted: Counted | null
  /** The later day the reply was put off to (Art. 35); null where it was not. */
  delayedUntil: Day | null
  /** By when a reply is due: the end of that time, or the later day; null while the clock waits for the applicant. */
  due: Pick<Counted, 'day' | 'isProvisional'> | null
  /** The last day on which a correction may be asked. */
  correctionBy: Counted
  exclusions: Exclusion[]
  repliedOn: Day | null
}

type Asked = { events: readonly ClockEvent[]; calendars: Calendars; rules: ClockRules; today: Day }

/**
 * What the clock of an application says after what happened so far. The days of third parties and other agencies end with their answer, or
 * by themselves when their time is over. @throws {RangeError} when nothing was received.
 */
export function clockOfRequest({ events, calendars, rules, today }: Asked): Clock {
  const received = lastOf(events, 'received')
  if (!received) throw new RangeError('An application that was not received has no clock.')
  const exclusions = exclusionsOf({ events, calendars, rules, today })
  const restarts = [lastOf(events, 'corrected'), rules.fee.effect === 'restart' ? lastOf(events, 'feePaid') : undefined]
  const anchor = restarts.reduce((latest, event) => (event && event.day > latest ? event.day : latest), received.day)
  const days = rules.reply.days + (lastOf(events, 'extended')?.days ?? 0)
  const state = stateOf({ events, exclusions })
  const isWaiting = isCorrectionOpen(events) || (isFeeOpen(events) && rules.fee.effect === 'restart')
  const counted = isWaiting ? null : countWorkingDays({ from: anchor, count: days, calendars, isExcluded: within(exclusions) })
  const delayedUntil = lastOf(events, 'delayAgreed')?.until ?? null
  return {
    state,
    receivedOn: received.day,
    anchor,
    days,
    counted,
    delayedUntil,
    // Where others are asked, or a fee is paid, after it was put off, the time of Art. 33 may end later still.
    due: counted && delayedUntil && delayedUntil > counted.day ? { day: delayedUntil, isProvisional: false } : counted,
    correctionBy: countWorkingDays({ from: received.day, count: rules.correction.days, calendars }),
    exclusions,
    repliedOn: lastOf(events, 'replied')?.day ?? null,
  }
}

type Typed<T extends ClockEvent['type']> = ClockEvent & { type: T }

/** Whether a correction was asked for and has not come: there is nothing to decide on yet (Art. 30). */
export const isCorrectionOpen = (events: readonly ClockEvent[]): boolean =>
  lastOf(events, 'correctionAsked') !== undefined && lastOf(events, 'corrected') === undefined

/** The newest event of a type. */
export const lastOf = <T extends ClockEvent['type']>(events: readonly ClockEvent[], type: T): Typed<T> | undefined =>
  events.findLast((event): event is Typed<T> => event.type === type)

function exclusionsOf({ events, calendars, rules, today }: Asked): Exclusion[] {
  const asked = [
    { why: 'thirdParty', begins: 'thirdPartyAsked', ends: 'thirdPartyAnswered', period: rules.thirdParty },
    { why: 'otherAgency', begins: 'agencyAsked', ends: 'agencyAnswered', period: rules.otherAgency },
    ...(rules.fee.effect === 'exclude' ? [{ why: 'fee', begins: 'feeAsked', ends: 'feePaid', period: rules.feePayment } as const] : []),
  ] as const
  const fee = feeStanding(events)?.asked
  return asked.flatMap(({ why, begins, ends, period }) =>
    events.flatMap((event, index) => {
      // The time of a notice that was taken back was the office's own: it counts.
      if (event.type !== begins || (event.type === 'feeAsked' && event !== fee)) return []
      const answer = events.slice(index).find(({ type }) => type === ends)
      const { day: lapsesOn } = countWorkingDays({ from: event.day, count: period.days, calendars })
      const to = answer && answer.day < lapsesOn ? answer.day : lapsesOn
      return [{ why, from: event.day, to, isOver: answer !== undefined || lapsesOn < today, source: period.source }]
    }),
  )
}

/** The day of the question still counts, the day of the answer does not. */
const within = (exclusions: Exclusion[]) => (day: Day) => exclusions.some(({ from, to }) => day > from && day <= to)

function stateOf({ events, exclusions }: { events: readonly ClockEvent[]; exclusions: Exclusion[] }): ClockState {
  if (lastOf(events, 'replied')) return 'replied'
  if (isCorrectionOpen(events)) return 'waitsForApplicant'
  if (isFeeOpen(events)) return 'waitsForFee'
  const open = exclusions.find(({ isOver, why }) => !isOver && why !== 'fee')
  if (!open) return 'running'
  return open.why === 'thirdParty' ? 'waitsForThirdParty' : 'waitsForAgency'
}
