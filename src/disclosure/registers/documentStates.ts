import type { Reason } from '../../errors.ts'
import { type Day, isDay, yearOf } from '../days.ts'

/** 备案: whether a document is filed with the authority that oversees it. */
export const filingStates = {
  notNeeded: ['不需备案', 'Not to be filed'],
  toFile: ['待备案', 'To be filed'],
  filed: ['已备案', 'Filed'],
  returned: ['备案机关要求改正', 'To be corrected'],
} as const

/** 年度审查: what the yearly review of a normative document came to. */
export const reviewStates = {
  kept: ['继续有效', 'Stays in force'],
  toAmend: ['拟修改', 'To be amended'],
  toRepeal: ['拟废止', 'To be repealed'],
} as const

type States = {
  formedOn?: unknown
  filingState?: unknown
  filingDueOn?: unknown
  filedOn?: unknown
  reviewState?: unknown
  reviewedOn?: unknown
}

/** What cannot be: filed without a day, to be filed without a term, filed or reviewed before it was made, a review that came to something on no day. */
export function checkDocumentStates({ formedOn, filingState, filingDueOn, filedOn, reviewState, reviewedOn }: States): Reason[] {
  const isFiled = filingState === 'filed' || filingState === 'returned'
  const early = (day: unknown) => isDay(day) && isDay(formedOn) && day < formedOn
  return [
    ...(isFiled && !isDay(filedOn) ? [words.filed] : []),
    ...((filingState === 'toFile' || filingState === 'notNeeded') && isDay(filedOn) ? [words.notFiled] : []),
    ...(filingState === 'toFile' && !isDay(filingDueOn) ? [words.term] : []),
    ...(reviewState && !isDay(reviewedOn) ? [words.reviewed] : []),
    ...(early(filedOn) ? [words.earlyFiled] : []),
    ...(early(reviewedOn) ? [words.earlyReviewed] : []),
  ]
}

/**
 * How often a normative document in force is reviewed. No article that sets a year was read: the rules of places ask for reviews (《上海市行政规范性文件管理规定》, 令第17号, of which the first
 * articles were read) and set terms of their own, so this is how offices usually do it.
 */
export const reviewTerm = { years: 1, source: '通用值（各地每年清理一次）；未见条文' } as const

/** Until when a normative document in force is reviewed: by the end of the year its term after it was made, or last reviewed, is over. */
export const reviewDue = ({ formedOn, reviewedOn }: { formedOn: Day; reviewedOn: Day }): Day =>
  `${yearOf(reviewedOn || formedOn) + reviewTerm.years}-12-31`

const reason = (code: string, path: string, zh: string, en: string): Reason => ({ code: `document.${code}`, path, zh, en })

const words = {
  filed: reason('filed', 'filedOn', '已备案的须填写备案日期。', 'Give the day it was filed.'),
  notFiled: reason('notFiled', 'filingState', '有备案日期的，备案状态应为已备案。', 'It has a day it was filed: say that it was.'),
  term: reason('term', 'filingDueOn', '待备案的须填写备案期限。', 'Give the day it is to be filed by.'),
  reviewed: reason('reviewed', 'reviewedOn', '有审查结论的须填写审查日期。', 'Give the day of the review.'),
  earlyFiled: reason('earlyFiled', 'filedOn', '备案早于制发。', 'Filed before it was made.'),
  earlyReviewed: reason('earlyReviewed', 'reviewedOn', '审查早于制发。', 'Reviewed before it was made.'),
}
