import type { Sentence } from '../../errors.ts'
import type { ClockEvent } from '../request/clock.ts'
import type { Reply } from '../request/reply.ts'
import { type LetterKind, letterKinds } from './kinds.ts'
import { whyNotLetter } from './whyNotLetter.ts'

/** A letter that can be made now, by its name. */
export type OfferedLetter = Sentence & { kind: LetterKind }

/** The letters of an application that can be made now, by the rule of the command itself. */
export const offeredLetters = (asked: { events: readonly ClockEvent[]; reply: Reply | null }): OfferedLetter[] =>
  letterKinds.flatMap(({ key, zh, en }) => (whyNotLetter({ kind: key, ...asked }).length === 0 ? [{ kind: key, zh, en }] : []))
