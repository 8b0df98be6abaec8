import type { PayloadRequest } from 'payload'
import { hasRole } from '../../access/hasRole.ts'
import { mayKeepRegisters } from '../../access/mayKeepRegisters.ts'
import { clockOf, shanghaiDay } from '../../clock.ts'
import type { Sentence } from '../../errors.ts'
import type { Message } from '../../payload-types.ts'
import type { Waiting } from '../../review/waiting.ts'
import type { Day } from '../days.ts'
import { messageReplyOf, messageSteps } from '../messages/messageReply.ts'
import { whyNotDecide } from '../reply/chain.ts'
import { isMessageLate, isNearRedLine, redLine } from './messageDue.ts'
import { openMessages } from './openMessages.ts'

/** Messages nobody has answered: those near the red line of three months, past their limit, or to be handed on by today, the oldest first. */
export async function waitingMessages({ req }: { req: PayloadRequest }): Promise<Waiting[]> {
  if (!mayKeepRegisters({ req })) return []
  const today = shanghaiDay(clockOf(req.payload).now())
  const rows = await openMessages({ req })
  return rows
    .filter(({ receivedOn }) => receivedOn <= today)
    .flatMap((row) => waitingOf({ row, today, admin: req.payload.config.routes.admin }))
}

/** Replies to messages that wait for this person's word. */
export async function waitingMessageReplies({ req }: { req: PayloadRequest }): Promise<Waiting[]> {
  if (!hasRole('reviewer', 'publisher')({ req })) return []
  const person = { uid: req.user?.uid ?? '', roles: req.user?.roles ?? [] }
  return (await openMessages({ req })).flatMap((row) => {
    const reply = messageReplyOf(row.draft)
    if (!reply || whyNotDecide({ steps: messageSteps, reply, person }).length > 0) return []
    const words = { zh: `${reply.draftedByName} 起草的答复待审核`, en: `a reply by ${reply.draftedByName} waits for review` }
    return [{ ...named({ row, admin: req.payload.config.routes.admin }), ...words }]
  })
}

function waitingOf({ row, today, admin }: { row: Message; today: Day; admin: string }): Waiting[] {
  const words = wordsOf({ row, today })
  return words ? [{ ...named({ row, admin }), ...words }] : []
}

/** The gravest thing that is to be said of a message; null for none. */
function wordsOf({ row, today }: { row: Message; today: Day }): Sentence | null {
  const line = redLine(row.receivedOn)
  if (isNearRedLine(row.receivedOn, today))
    return {
      zh: `三个月红线 ${line}${line < today ? '，已过' : ''}`,
      en: `red line of three months: ${line}${line < today ? ', past' : ''}`,
    }
  if (isMessageLate({ ...row, today })) return { zh: `办理期限 ${row.dueOn}，已逾期`, en: `was to be answered by ${row.dueOn}` }
  if (row.transferDueOn && !row.transferredOn && row.transferDueOn <= today)
    return { zh: `转办期限 ${row.transferDueOn}，尚未转办`, en: `to be handed on by ${row.transferDueOn}, and is with no unit` }
  return null
}

const named = ({ row, admin }: { row: Message; admin: string }) => ({
  title: row.subject,
  language: '',
  since: new Date(`${row.receivedOn}T00:00:00+08:00`).toISOString(),
  href: `${admin}/collections/messages/${row.id}`,
})
