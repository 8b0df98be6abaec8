import { resultRows } from '../../disclosure/request/outcomes.ts'
import type { Profile } from '../form.ts'
import type { Subject } from './subjects.ts'
import * as about from './subjects.ts'

/** What the words before have been about: without it 维持 or 自然人 say nothing of a table. */
export type Topic = 'applications' | 'review' | 'direct' | 'afterReview' | 'suits' | 'other' | null

/** What was said in the sentence so far about documents: which, and what was done to them. */
export type Documents = { kinds: ('rules' | 'normative')[]; doing: 0 | 1 | 2 | null }

const plain: Record<string, Subject> = {
  new: about.received,
  totalOfApplications: about.ended,
  carry_in: about.carriedIn,
  carry_out: about.carriedOut,
  fees: about.fees,
  requestFees: about.requestFees,
  licence: about.decisions('licence'),
  penalty: about.decisions('penalty'),
  coercion: about.decisions('coercion'),
}

/** The topic a word begins; undefined for one that begins none. */
export function topicOf(of: string): Topic | undefined {
  if (['new', 'carry_in', 'carry_out', 'applications', 'byChannel', 'totalOfApplications'].includes(of)) return 'applications'
  if (of === 'review' || of === 'suits' || of === 'direct' || of === 'afterReview' || of === 'other') return of
  return ['licence', 'penalty', 'coercion', 'rules', 'normative'].includes(of) ? 'other' : undefined
}

type Asked = { of: string; topic: Topic; profile: Profile }

/** What a word is about, after the words before it; null for nothing that a table counts. */
export function subjectOf({ of, topic, profile }: Asked): Subject | null {
  if (plain[of]) return plain[of]
  if (of === 'review' || of === 'suits' || of === 'direct' || of === 'afterReview') return about.suit(of, 4)
  if (of.startsWith('column')) return topic && topic !== 'applications' && topic !== 'other' ? about.suit(topic, Number(of.slice(6))) : null
  if (topic !== 'applications') return null
  if (of === 'total') return about.ended
  if (of === 'organisations') return about.organisations
  if (of.startsWith('applicant')) return about.applicants[Number(of.slice(9))] ?? null
  return isResult(of) ? about.result(of, profile) : null
}

const results = new Set<string>([...resultRows, 'r3', 'r4', 'r5', 'r6'])
const isResult = (of: string) => results.has(of)
