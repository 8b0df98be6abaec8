import type { Sentence } from '../../errors.ts'
import type { Day } from '../days.ts'

/** Where a consultation stands. */
export const consultationStates = {
  before: { zh: '未开始', en: 'Not yet open' },
  open: { zh: '征集中', en: 'Open' },
  closed: { zh: '已截止', en: 'Closed' },
  told: { zh: '已公布结果', en: 'Outcome published' },
} as const satisfies Record<string, Sentence>

type Dates = { openFrom: Day; openUntil: Day; outcomeOn?: Day | null }

/** Follows the dates alone: open on the first day and on the last; told from the day its outcome is published. */
export function consultationState({ openFrom, openUntil, outcomeOn }: Dates, today: Day): keyof typeof consultationStates {
  if (today < openFrom) return 'before'
  if (today <= openUntil) return 'open'
  return outcomeOn && outcomeOn <= today ? 'told' : 'closed'
}
