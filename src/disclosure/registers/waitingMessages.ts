import type { PayloadRequest } from 'payload'
import { hasRole } from '../../access/hasRole.ts'
import { mayKeepRegisters } from '../../access/mayKeepRegisters.ts'
import { clockOf, shanghaiDay } from '../../clock.ts'
import type { Sentence } from '../../errors.ts'
import type { Message } from '../../payload-types.ts'
import type { Waiting } from '../../review/waiting.ts'
import { readSheetLimits } from '../../yearbook/readSheetLimits.ts'
import type { SheetLimits } from '../../yearbook/standards.ts'
import type { Day } from '../days.ts'
import { dueDay } from '../dueDay.ts'
import { messageReplyOf, messageSteps } from '../messages/messageReply.ts'
import { whyNotDecide } from '../reply/chain.ts'
import { isMessageLate } from './messageDue.ts'
import { openMessages } from './openMessages.ts'
import { isNearRedLine, redLine, redLineWords } from './redLine.ts'

/** Messages nobody has answered: those near their red line, past their limit, or to be handed on by today, the oldest first. */
export async function waitingMessages({ req }: { req: PayloadRequest }): Promise<Waiting[]> {
  if (!mayKeepRegisters({ req })) return []
  const today = shanghaiDay(clockOf(req.payload).now())
  const [rows, limits] = [await openMessages({ req }), await readSheetLimits({ payload: req.payload, today })]
  return rows
    .filter(({ receivedOn }) => receivedOn <= today)
    .flatMap((row) => waitingOf({ row, today, limits, admin: req.payload.config.routes.admin }))
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

type At = { row: Message; today: Day; limits: SheetLimits }

function waitingOf({ admin, ...at }: At & { admin: string }): Waiting[] {
  const words = wordsOf(at)
  return words ? [{ ...named({ row: at.row, admin }), ...words }] : []
}

/** The gravest thing that is to be said of a message; null for none. */
function wordsOf({ row, today, limits }: At): Sentence | null {
  const judged = { receivedOn: row.receivedOn, limits }
  if (isNearRedLine({ ...judged, today })) {
    const { zh, en } = redLineWords(judged)
    const isPast = redLine(judged) < today
    return { zh: `${zh}${isPast ? '，已过' : ''}`, en: `${en}${isPast ? ', past' : ''}` }
  }
  if (isMessageLate({ ...row, today })) {
    const { zh, en } = dueDay(row.dueOn ?? '', row.isDueProvisional)
    return { zh: `办理期限 ${zh}，已逾期`, en: `was to be answered by ${en}` }
  }
  if (row.transferDueOn && !row.transferredOn && row.transferDueOn <= today)
    return transferWords(dueDay(row.transferDueOn, row.isDueProvisional))
  return null
}

const transferWords = ({ zh, en }: Sentence): Sentence => ({
  zh: `转办期限 ${zh}，尚未转办`,
  en: `to be handed on by ${en}, and is with no unit`,
})

const named = ({ row, admin }: { row: Message; admin: string }) => ({
  title: row.subject,
  language: '',
  since: '',
  href: `${admin}/collections/messages/${row.id}`,
})
