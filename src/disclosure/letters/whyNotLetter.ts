import type { Reason } from '../../errors.ts'
import { type ClockEvent, lastOf } from '../request/clock.ts'
import { feeStanding } from '../request/feeStanding.ts'
import { outcomeOf } from '../request/outcomes.ts'
import { type Reply, stepOf } from '../request/reply.ts'
import { kindOf, type LetterKind, letterOf } from './kinds.ts'

/** The event of the clock a letter tells of: it is noted first, and the letter says what was noted. */
export const tellsOf = { correction: 'correctionAsked', extension: 'extended', thirdParty: 'thirdPartyAsked', fee: 'feeAsked' } as const

type Asked = { kind: LetterKind; events: readonly ClockEvent[]; reply: Reply | null }

/** Why a letter cannot be made now: what it tells of was not noted, or nobody, or not everybody, has agreed to the reply. */
export function whyNotLetter({ kind, events, reply }: Asked): Reason[] {
  if (!lastOf(events, 'received')) return [words.notReceived]
  if (kind in tellsOf) {
    const told = tellsOf[kind as keyof typeof tellsOf]
    const isNoted = kind === 'fee' ? feeStanding(events) !== null : lastOf(events, told) !== undefined
    return isNoted ? [] : [words.notNoted]
  }
  return kindOf(kind).isReply ? whyNotReply({ kind, reply }) : []
}

function whyNotReply({ kind, reply }: { kind: LetterKind; reply: Reply | null }): Reason[] {
  const outcome = outcomeOf(reply?.outcome)
  if (!reply || !outcome) return [words.noReply]
  const waiting = stepOf(reply)
  const right = letterOf(outcome)
  return [
    ...(waiting ? [reason('reply.waits', `答复稿还在“${waiting.zh}”。`, `The reply waits at "${waiting.en}".`)] : []),
    ...(right === kind
      ? []
      : [reason('letter.otherOutcome', `此结果应出具“${kindOf(right).zh}”。`, `This outcome takes "${kindOf(right).en}".`)]),
  ]
}

function reason(code: string, zh: string, en: string): Reason {
  return { code, zh, en }
}

const words = {
  notReceived: reason('request.notReceived', '申请尚未收到（条例第三十一条）。', 'The application has not been received (Art. 31).'),
  notNoted: reason('letter.notNoted', '请先登记此事项，文书依登记内容生成。', 'Note what happened first: the letter says what was noted.'),
  noReply: reason('reply.none', '没有答复稿。', 'There is no reply.'),
}
