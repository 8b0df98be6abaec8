import type { Reason } from '../../errors.ts'
import { addDays, type Day, isDay } from '../days.ts'

/**
 * How soon after its approval a department makes its budget or account public: days, not working days. The article was read as amended in 2018, in a third party's collection of laws.
 */
export const publicTerm = { days: 20, source: '《中华人民共和国预算法》第十四条第二款' } as const

/** Until when a budget or account is public: counted from its approval, else the day somebody set for the year. */
export const budgetDue = ({ approvedOn, dueOn }: { approvedOn?: unknown; dueOn?: unknown }): Day =>
  isDay(approvedOn) ? addDays(approvedOn, publicTerm.days) : isDay(dueOn) ? dueOn : ''

type Budget = { approvedOn?: unknown; dueOn?: unknown; publishedOn?: unknown; address?: unknown }

/** What cannot be of a budget: no day it is due on, public before it was approved, public and nowhere, somewhere and never public. */
export function checkBudget({ approvedOn, dueOn, publishedOn, address }: Budget): Reason[] {
  const isThere = typeof address === 'string' && address.trim() !== ''
  return [
    ...(budgetDue({ approvedOn, dueOn }) ? [] : [words.due]),
    ...(isDay(approvedOn) && isDay(publishedOn) && publishedOn < approvedOn ? [words.early] : []),
    ...(isDay(publishedOn) === isThere ? [] : [words.place]),
  ]
}

const reason = (code: string, path: string, zh: string, en: string): Reason => ({ code: `budget.${code}`, path, zh, en })

const words = {
  due: reason('due', 'dueOn', '请填写批复日期，或者公开期限。', 'Give the day of approval, or the day it is to be public by.'),
  early: reason('early', 'publishedOn', '公开早于批复。', 'Public before it was approved.'),
  place: reason('place', 'address', '公开日期与网址须同时填写。', 'The day it is public since and its address go together.'),
}
