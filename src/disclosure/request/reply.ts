import { canonicalJson, sha256 } from '../../canonicalJson.ts'
import type { Reason } from '../../errors.ts'
import { type ReplyChain, stepAt, whyNotDecide } from '../reply/chain.ts'
import type { ResultRow } from './outcomes.ts'

/** What a reply says, and what those who agree to it agree to. */
export type ReplyText = { outcome: string; row: ResultRow; rowReason: string; words: string }

/** A reply in hand: its text, the hash of that, who drafted it, and who agreed in which step. */
export type Reply = ReplyText & ReplyChain & { hash: string }

/** What is asked anew is replied to anew: a reply in hand answers the words before, or was written without the reasons that came in. */
export const takesBackReply = (type: string): boolean => ['correctionAsked', 'corrected', 'reasonsGiven'].includes(type)

/** The steps a reply goes through before it leaves: the unit that drafted it, legal review, and a leader's signature. */
export const replySteps = [
  { key: 'unit', roles: ['reviewer'], zh: '承办处室审核', en: 'Unit' },
  { key: 'legal', roles: ['reviewer'], zh: '法制审核', en: 'Legal review' },
  { key: 'leader', roles: ['publisher'], zh: '领导签发', en: 'Leader' },
] as const

export const hashReply = ({ outcome, row, rowReason, words }: ReplyText): string =>
  sha256(canonicalJson({ outcome, row, rowReason, words }))

/** The reply a row keeps; null for none. */
export const replyOf = (value: unknown): Reply | null => (value && typeof value === 'object' && 'hash' in value ? (value as Reply) : null)

/** The step a reply waits at; null when all have agreed. */
export const stepOf = (reply: Reply) => stepAt(replySteps, reply)

type Decider = { uid: string; roles: readonly string[] }

/** Why somebody cannot decide on a reply at its step: another role's, their own draft, or a step decided by them already. */
export const whyNotDecideReply = ({ reply, person }: { reply: Reply; person: Decider }): Reason[] =>
  whyNotDecide({ steps: replySteps, reply, person })
