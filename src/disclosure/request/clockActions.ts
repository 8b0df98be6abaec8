import { type Action, type ActionInput, action } from '../../review/action.ts'
import { addDays } from '../days.ts'
import type { Calendars } from '../workingDays.ts'
import type { ClockEvent } from './clock.ts'
import { clockRules } from './clockRules.ts'
import { clockWords, type Noted } from './clockWords.ts'
import { needsWords } from './eventIn.ts'
import { feeActions } from './feeActions.ts'
import { feeNoticeOf, type PiecesBefore } from './feeNotice.ts'
import { feeStanding } from './feeStanding.ts'
import { clockEvents, type RequestRow } from './requestRow.ts'
import { whyNot } from './whyNot.ts'

type Asked = {
  row: RequestRow
  path: string
  calendars: Calendars
  today: string
  reasons: Action['reasons']
  /** The applications of the same applicant that stand before it in its month. */
  counted: PiecesBefore
}

/**
 * What can be noted next of an application's clock: whatever the rules allow on the first day it could have happened. The day is the
 * person's to give, and the command judges it.
 */
export function clockActions({ row, path, calendars, today, reasons, counted }: Asked): Action[] {
  const events = clockEvents(row)
  const day =
    events
      .map((event) => event.day)
      .sort()
      .at(-1) ?? row.arrivedOn
  return types
    .filter((type) => whyNot({ events, next: firstOf(type, day, events), today, calendars, rules: clockRules }).length === 0)
    .flatMap((type) => {
      if (type === 'feeAsked') return feeActions({ path, today, reasons, counted })
      const { label, more = [] } = clockWords[type]
      const input = { name: 'day', label: dayLabel, kind: 'day', isRequired: true, initial: today } as const
      const inputs = [...more, ...(type === 'feePaid' ? [paid(events)] : []), ...wordsOf(type)]
      return [action({ verb: 'noteClock', label, path, body: { type }, input, more: inputs, applies: true, reasons })]
    })
}

/** The event as it would pass if nothing but its time and its order stood against it. */
function firstOf(type: Noted, day: string, events: readonly ClockEvent[]): ClockEvent {
  switch (type) {
    case 'correctionAsked':
    case 'reasonsAsked':
      return { type, day, until: addDays(day, 1) }
    case 'delayAgreed':
      return { type, day, until: '9999-12-31' }
    case 'thirdPartyAnswered':
      return { type, day, answer: 'agrees' }
    case 'extended':
      return { type, day, days: 1 }
    case 'feeAsked':
      return {
        type,
        day,
        fee: feeNoticeOf({ ask: { by: 'pages', pages: 31 }, counted: { month: '', pieces: 0, numbers: [] }, reason: '' }),
      }
    case 'feePaid':
      return { type, day, yuan: feeStanding(events)?.asked.fee.yuan ?? 0 }
    default:
      return { type, day }
  }
}

const paid = (events: readonly ClockEvent[]): ActionInput => ({
  name: 'yuan',
  label: { zh: '缴费金额（元）', en: 'Paid (yuan)' },
  kind: 'number',
  isRequired: true,
  initial: String(feeStanding(events)?.asked.fee.yuan ?? ''),
})

const wordsOf = (type: Noted): ActionInput[] => {
  const isRequired = needsWords.includes(type)
  return [{ name: 'words', label: isRequired ? reasonLabel : noteLabel, kind: 'words', isRequired }]
}

const dayLabel = { zh: '日期', en: 'Day' }
const reasonLabel = { zh: '内容、理由', en: 'What, and why' }
const noteLabel = { zh: '备注（可不填）', en: 'Note (may be left out)' }

const types = Object.keys(clockWords) as Noted[]
