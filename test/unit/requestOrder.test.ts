import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { addDays, weekdayOf } from '../../src/disclosure/days.ts'
import { type ClockEvent, clockOfRequest } from '../../src/disclosure/request/clock.ts'
import { clockRules } from '../../src/disclosure/request/clockRules.ts'
import { feeNoticeOf } from '../../src/disclosure/request/feeNotice.ts'
import { outcomes } from '../../src/disclosure/request/outcomes.ts'
import { whyNot } from '../../src/disclosure/request/whyNot.ts'
import { whyNotOutcome } from '../../src/disclosure/request/whyNotOutcome.ts'

/**
 * Random lives of applications against a model that shares nothing with the code: it keeps what is open as facts, and counts working days by going
 * through the days of a calendar without holidays. Whatever one of the two forbids, the other forbids.
 */
const calendars = new Map()
const today = '2035-12-31'
const rules = clockRules
const first = '2031-03-03'
const feeBy = (by: 'piece' | 'pages', isFree: boolean) =>
  feeNoticeOf({
    ask: by === 'pages' ? { by, pages: isFree ? 30 : 31 } : { by, pieces: 1, before: isFree ? 0 : 10 },
    counted: { month: '2031-03', pieces: 0, numbers: [] },
    reason: '',
  })

/** The day on which so many working days are over. `left` are days that do not count. */
function after(day: string, count: number, left: (day: string) => boolean = () => false): string {
  let [at, counted] = [day, 0]
  while (counted < count) {
    at = addDays(at, 1)
    if (weekdayOf(at) % 6 !== 0 && !left(at)) counted += 1
  }
  return at
}

type Question = { asked: string; answered: string; says: string }
type Model = {
  received: string
  last: string
  correction: { until: string; came: string } | null
  others: Record<'thirdParty' | 'agency', Question[]>
  extension: number
  reasons: { until: string; came: boolean } | null
  delay: string
  fees: { by: string; asked: string; paid: string; isBack: boolean; yuan: number }[]
  replied: boolean
}

const fresh = (): Model => ({
  ...{ received: '', last: '', correction: null, extension: 0, reasons: null, delay: '', fees: [], replied: false },
  others: { thirdParty: [], agency: [] },
})
const end = ({ asked }: Question) => after(asked, 15)
/** Asked, without an answer, and with time on that day. */
const hasTime = (questions: Question[], day: string) => questions.some((one) => !one.answered && day <= end(one))
const feeOf = ({ fees }: Model) => fees.filter(({ isBack }) => !isBack).at(-1)
const waits = ({ correction }: Model) => correction !== null && !correction.came
const anchorOf = (model: Model) => [model.received, model.correction?.came ?? '', feeOf(model)?.paid ?? ''].sort().at(-1) as string

function dueOf(model: Model): string | null {
  const fee = feeOf(model)
  if (waits(model) || (fee && !fee.paid)) return null
  const spans = [...model.others.thirdParty, ...model.others.agency].map(
    (one) => [one.asked, [one.answered || '9', end(one)].sort()[0] as string] as const,
  )
  const lawful = after(anchorOf(model), 20 + model.extension, (day) => spans.some(([from, to]) => day > from && day <= to))
  return [lawful, model.delay].sort().at(-1) as string
}

/** Whether the model lets an event happen, and what it is then. */
function step(model: Model, next: ClockEvent): Model | null {
  if (next.type === 'received') return model.received ? null : { ...model, received: next.day, last: next.day }
  if (!model.received || model.replied || next.day < model.last) return null
  const moved = { ...model, last: next.day }
  const fee = feeOf(model)
  const mended = (change: object) => ({ ...moved, fees: model.fees.map((one) => (one === fee ? { ...one, ...change } : one)) })
  switch (next.type) {
    case 'correctionAsked':
      return !model.correction && next.day <= after(model.received, 7) && next.until > next.day
        ? { ...moved, correction: { until: next.until, came: '' } }
        : null
    case 'corrected':
      return model.correction && waits(model) ? { ...moved, correction: { ...model.correction, came: next.day } } : null
    case 'thirdPartyAsked':
    case 'agencyAsked': {
      const who = next.type === 'agencyAsked' ? 'agency' : 'thirdParty'
      if (hasTime(model.others[who], next.day)) return null
      return { ...moved, others: { ...model.others, [who]: [...model.others[who], { asked: next.day, answered: '', says: '' }] } }
    }
    case 'thirdPartyAnswered':
    case 'agencyAnswered': {
      const who = next.type === 'agencyAnswered' ? 'agency' : 'thirdParty'
      const [latest] = model.others[who].slice(-1)
      if (!latest || latest.answered) return null
      const answered = { ...latest, answered: next.day, says: next.type === 'thirdPartyAnswered' ? next.answer : '' }
      return { ...moved, others: { ...model.others, [who]: [...model.others[who].slice(0, -1), answered] } }
    }
    case 'extended': {
      const due = dueOf(model)
      return model.extension === 0 && !model.delay && next.days >= 1 && next.days <= 20 && due && next.day <= due
        ? { ...moved, extension: next.days }
        : null
    }
    case 'reasonsAsked': {
      const isOpen = model.reasons !== null && !model.reasons.came && next.day <= model.reasons.until
      return !isOpen && !model.delay && next.until > next.day ? { ...moved, reasons: { until: next.until, came: false } } : null
    }
    case 'reasonsGiven':
      return model.reasons && !model.reasons.came ? { ...moved, reasons: { ...model.reasons, came: true } } : null
    case 'delayAgreed': {
      const due = dueOf(model)
      return model.reasons?.came && !model.delay && due && next.day <= due && due < next.until ? { ...moved, delay: next.until } : null
    }
    case 'feeAsked':
      if (fee || next.fee.yuan === 0 || next.day > after([model.received, model.correction?.came ?? ''].sort().at(-1) as string, 20))
        return null
      return { ...moved, fees: [...model.fees, { by: next.fee.by, asked: next.day, paid: '', isBack: false, yuan: next.fee.yuan }] }
    case 'feePaid':
      return fee && !fee.paid && next.yuan === fee.yuan ? mended({ paid: next.day }) : null
    case 'feeTakenBack':
      return fee && !fee.paid ? mended({ isBack: true }) : null
    case 'replied':
      return { ...moved, replied: true }
  }
}

/** Whether the model lets an application end in an outcome on a day. */
function mayEnd(model: Model, outcome: string, day: string): boolean {
  const { thirdParty, agency } = model.others
  const fee = feeOf(model)
  if (outcome === 'withdrawn') return true
  if (outcome === 'notCorrected') return model.correction !== null && !model.correction.came && day > model.correction.until
  if (outcome === 'notPaid') return fee !== undefined && !fee.paid && day > after(fee.asked, 20)
  if (outcome === 'unclear') return Boolean(model.correction?.came)
  if (waits(model)) return false
  if (outcome === 'excessive') return model.reasons !== null && !model.delay && (model.reasons.came || day > model.reasons.until)
  if (outcome === 'thirdParty' && (thirdParty.length === 0 || thirdParty.every(({ says }) => says === 'agrees'))) return false
  return !['thirdParty', 'disclosed', 'partly'].includes(outcome) || !(hasTime(thirdParty, day) || hasTime(agency, day))
}

const gap = fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 6 }), fc.integer({ min: 0, max: 30 }), fc.constant(-1))
const anything = fc.record({
  gap,
  type: fc.constantFrom(
    ...(['received', 'correctionAsked', 'corrected', 'thirdPartyAsked', 'thirdPartyAnswered', 'agencyAsked', 'agencyAnswered'] as const),
    ...(['reasonsAsked', 'reasonsGiven', 'delayAgreed'] as const),
    ...(['extended', 'feeAsked', 'feePaid', 'feeTakenBack', 'replied'] as const),
  ),
  more: fc.integer({ min: 0, max: 22 }),
  answer: fc.constantFrom('agrees', 'partly', 'refuses'),
  by: fc.constantFrom('piece', 'pages'),
})
type Anything = typeof anything extends fc.Arbitrary<infer T> ? T : never

function eventOf({ type, more, answer, by }: Anything, day: string, model: Model): ClockEvent {
  switch (type) {
    case 'correctionAsked':
    case 'reasonsAsked':
      return { type, day, until: addDays(day, more) }
    case 'delayAgreed':
      return { type, day, until: addDays(dueOf(model) ?? day, more - 3) }
    case 'thirdPartyAnswered':
      return { type, day, answer }
    case 'extended':
      return { type, day, days: more }
    case 'feeAsked':
      return { type, day, fee: feeBy(by, more === 0) }
    case 'feePaid':
      return { type, day, yuan: (feeOf(model)?.yuan ?? 0) + (more === 0 ? 1 : 0) }
    default:
      return { type, day }
  }
}

describe('random lives of applications', () => {
  test('are forbidden what the model forbids, are due when it says, and end as it lets them', () => {
    const seen = new Map<string, number>()
    fc.assert(
      fc.property(fc.array(anything, { minLength: 3, maxLength: 24 }), (wished) => {
        let model = fresh()
        let events: ClockEvent[] = []
        for (const one of [{ ...(wished[0] as Anything), type: 'received' as const, gap: 0 }, ...wished]) {
          const next = eventOf(one, addDays(model.last || first, one.gap), model)
          const why = whyNot({ events, next, today, calendars, rules }).map(({ code }) => code)
          const then = step(model, next)
          expect([next, why.length === 0, why]).toEqual([next, then !== null, why])
          seen.set(`${next.type} ${then !== null}`, (seen.get(`${next.type} ${then !== null}`) ?? 0) + 1)
          if (!then) continue
          events = [...events, next]
          model = then
          if (model.replied) break
          expect(clockOfRequest({ events, calendars, rules, today }).due?.day ?? null).toBe(dueOf(model))
          const day = addDays(model.last, one.more)
          for (const outcome of outcomes) {
            const may = whyNotOutcome({ outcome, events, day, calendars, rules }).length === 0
            expect([outcome.key, day, may]).toEqual([outcome.key, day, mayEnd(model, outcome.key, day)])
            seen.set(`${outcome.key} ${may}`, (seen.get(`${outcome.key} ${may}`) ?? 0) + 1)
          }
        }
      }),
      { numRuns: 600, seed: 2019_0515 },
    )
    // The lives are rich enough: everything that can be refused was, and was let through.
    const never = [
      'correctionAsked',
      'corrected',
      'thirdPartyAnswered',
      'agencyAnswered',
      'extended',
      'feeAsked',
      'feePaid',
      'feeTakenBack',
      'reasonsAsked',
      'reasonsGiven',
      'delayAgreed',
    ]
      .concat(['notCorrected', 'notPaid', 'unclear', 'thirdParty', 'disclosed', 'notHeld', 'excessive'])
      .flatMap((name) => [`${name} true`, `${name} false`])
      .filter((name) => !seen.has(name))
    expect(never).toEqual([])
  }, 60_000)
})
