import { canonicalJson, sha256 } from '../../canonicalJson.ts'
import type { Reason } from '../../errors.ts'
import type { ResultRow } from './outcomes.ts'

/** What a reply says, and what those who agree to it agree to. */
export type ReplyText = { outcome: string; row: ResultRow; rowReason: string; words: string }

/** A reply in hand: its text, the hash of that, who drafted it, and who agreed in which step. */
export type Reply = ReplyText & {
  hash: string
  draftedBy: string
  draftedByName: string
  approvals: { step: string; person: string; name: string; at: string }[]
}

/** What is asked anew is replied to anew: a reply in hand answers the words before. */
export const takesBackReply = (type: string): boolean => type === 'correctionAsked' || type === 'corrected'

/** The steps a reply goes through before it leaves: the unit that drafted it, legal review, and a leader's signature. */
export const replySteps = [
  { key: 'unit', role: 'reviewer', zh: '承办处室审核', en: 'Unit' },
  { key: 'legal', role: 'reviewer', zh: '法制审核', en: 'Legal review' },
  { key: 'leader', role: 'publisher', zh: '领导签发', en: 'Leader' },
] as const

export const hashReply = ({ outcome, row, rowReason, words }: ReplyText): string =>
  sha256(canonicalJson({ outcome, row, rowReason, words }))

/** The reply a row keeps; null for none. */
export const replyOf = (value: unknown): Reply | null => (value && typeof value === 'object' && 'hash' in value ? (value as Reply) : null)

/** The step a reply waits at; null when all have agreed. */
export const stepOf = (reply: Reply) => replySteps[reply.approvals.length] ?? null

type Decider = { uid: string; roles: readonly string[] }

/** Why somebody cannot decide on a reply at its step: another role's, their own draft, or a step decided by them already. */
export function whyNotDecideReply({ reply, person }: { reply: Reply; person: Decider }): Reason[] {
  const step = stepOf(reply)
  if (!step) return [words.done]
  const reasons: Reason[] = []
  if (!person.roles.includes(step.role)) reasons.push(words.role(step.zh, step.en))
  if (person.uid === reply.draftedBy) reasons.push(words.own)
  if (reply.approvals.some((one) => one.person === person.uid)) reasons.push(words.twice)
  return reasons
}

const reason = (code: string, zh: string, en: string): Reason => ({ code: `reply.${code}`, zh, en })

const words = {
  done: reason('done', '答复稿已全部同意。', 'All have agreed already.'),
  role: (zh: string, en: string) =>
    reason('role', `此步为“${zh}”，您的角色不能处理。`, `This step is "${en}": your roles do not reach it.`),
  own: reason('own', '起草人不能审核自己的答复稿。', 'Nobody reviews a reply they drafted.'),
  twice: reason('twice', '每步须由不同的人处理。', 'Each step takes another person.'),
}
