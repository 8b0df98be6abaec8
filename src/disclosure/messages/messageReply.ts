import { canonicalJson, sha256 } from '../../canonicalJson.ts'
import type { Message } from '../../payload-types.ts'
import type { ReplyChain, ReplyStep } from '../reply/chain.ts'

/** What a reply to a message says, and whether it is published, with which words for the question. */
export type MessageReplyText = { words: string; isPublic: boolean; publicSubject: string; publicWords: string }

/** A reply in hand: its text, the hash of that and of what it answers, and who agreed. */
export type MessageReply = MessageReplyText & ReplyChain & { hash: string }

/** One step: another person than who drafted it. */
export const messageSteps = [
  { key: 'review', roles: ['reviewer', 'publisher'], zh: '审核', en: 'Review' },
] as const satisfies readonly ReplyStep[]

type Question = Pick<Message, 'subject' | 'words'>

/** What those who agree agree to: an answer to these words. When the question is mended, the answer to it is read again. */
export const hashMessageReply = (question: Question, { words, isPublic, publicSubject, publicWords }: MessageReplyText): string =>
  sha256(canonicalJson({ question: [question.subject, question.words ?? ''], words, isPublic, publicSubject, publicWords }))

/** The reply a row keeps; null for none. */
export const messageReplyOf = (value: unknown): MessageReply | null =>
  value && typeof value === 'object' && 'hash' in value ? (value as MessageReply) : null
