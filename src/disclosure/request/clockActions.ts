import type { Sentence } from '../../errors.ts'
import { type Action, type ActionInput, action } from '../../review/action.ts'
import { addDays } from '../days.ts'
import type { Calendars } from '../workingDays.ts'
import type { ClockEvent } from './clock.ts'
import { clockRules } from './clockRules.ts'
import { clockEvents, type RequestRow } from './requestRow.ts'
import { whyNot } from './whyNot.ts'

type Asked = { row: RequestRow; path: string; calendars: Calendars; today: string; reasons: Action['reasons'] }

/**
 * What can be noted next of an application's clock: whatever the rules allow on the first day it could have happened. The day is the
 * person's to give, and the command judges it.
 */
export function clockActions({ row, path, calendars, today, reasons }: Asked): Action[] {
  const events = clockEvents(row)
  const day =
    events
      .map((event) => event.day)
      .sort()
      .at(-1) ?? row.arrivedOn
  return types
    .filter((type) => whyNot({ events, next: firstOf(type, day), today, calendars, rules: clockRules }).length === 0)
    .map((type) => {
      const { label, more = [] } = clockWords[type]
      const input = { name: 'day', label: dayLabel, kind: 'day', isRequired: true, initial: today } as const
      return action({ verb: 'noteClock', label, path, body: { type }, input, more: [...more, ...wordsOf(type)], applies: true, reasons })
    })
}

type Noted = Exclude<ClockEvent['type'], 'replied'>

const firstOf = (type: Noted, day: string): ClockEvent => {
  if (type === 'correctionAsked') return { type, day, until: addDays(day, 1) }
  return type === 'extended' ? { type, day, days: 1 } : { type, day }
}

const wordsOf = (type: Noted): ActionInput[] => {
  const isRequired = type === 'correctionAsked' || type === 'extended'
  return [{ name: 'words', label: isRequired ? reasonLabel : noteLabel, kind: 'words', isRequired }]
}

const dayLabel = { zh: '日期', en: 'Day' }
const reasonLabel = { zh: '内容、理由', en: 'What, and why' }
const noteLabel = { zh: '备注（可不填）', en: 'Note (may be left out)' }

/** What each event of the clock is called, and what it takes besides its day. */
export const clockWords: Record<Noted, { label: Sentence; more?: ActionInput[] }> = {
  received: { label: { zh: '与申请人确认收到', en: 'Confirmed with the applicant' } },
  correctionAsked: {
    label: { zh: '告知补正', en: 'Ask for a correction' },
    more: [{ name: 'until', label: { zh: '补正期限', en: 'To be corrected by' }, kind: 'day', isRequired: true }],
  },
  corrected: { label: { zh: '收到补正', en: 'Corrected' } },
  thirdPartyAsked: { label: { zh: '征求第三方意见', en: 'Third party asked' } },
  thirdPartyAnswered: { label: { zh: '第三方已答复', en: 'Third party answered' } },
  agencyAsked: { label: { zh: '征求其他机关意见', en: 'Other agency asked' } },
  agencyAnswered: { label: { zh: '其他机关已答复', en: 'Other agency answered' } },
  extended: {
    label: { zh: '延长答复期限', en: 'Extend the time to reply' },
    more: [
      {
        name: 'days',
        label: { zh: `延长工作日数（最多 ${clockRules.extension.days}）`, en: `Working days (at most ${clockRules.extension.days})` },
        kind: 'number',
        isRequired: true,
        initial: String(clockRules.extension.days),
      },
      {
        name: 'agreedBy',
        label: { zh: '同意人（机构负责人）', en: 'Who agreed (head of disclosure)' },
        kind: 'words',
        isRequired: true,
        max: 100,
      },
    ],
  },
  feeAsked: { label: { zh: '发出收费通知', en: 'Fee asked' } },
  feePaid: { label: { zh: '已缴费', en: 'Fee paid' } },
}

const types = Object.keys(clockWords) as Noted[]
