import type { PayloadRequest } from 'payload'
import { hasRole } from '../../access/hasRole.ts'
import { mayKeepRegisters } from '../../access/mayKeepRegisters.ts'
import { mayReadRequests } from '../../access/mayReadRequests.ts'
import { clockOf, shanghaiDay } from '../../clock.ts'
import type { Sentence } from '../../errors.ts'
import type { CaseEvent, Message, Unit } from '../../payload-types.ts'
import { idOf } from '../../relation.ts'
import type { Action } from '../../review/action.ts'
import { requireUser } from '../../review/command.ts'
import { refusalOf } from '../../review/refusal.ts'
import { readSheetLimits } from '../../yearbook/readSheetLimits.ts'
import { eventsOf } from '../cases/eventsOf.ts'
import type { Derived } from '../derived.ts'
import { readCalendars } from '../readCalendars.ts'
import { deriveMessage } from '../registers/deriveRegister.ts'
import { draftOffer } from '../registers/draftOffer.ts'
import { isThere } from '../registers/draftText.ts'
import { mayKeepRegister } from '../registers/mayKeepRegister.ts'
import { isMessageLate } from '../registers/messageDue.ts'
import { readLimits } from '../registers/readLimits.ts'
import { redLineWords } from '../registers/redLine.ts'
import { decideActions } from '../reply/decideActions.ts'
import { answerColumn } from './draftAnswer.ts'
import { messageActions } from './messageActions.ts'
import { type MessageReply, messageReplyOf, messageSteps } from './messageReply.ts'
import { messageById, whyNotOpen } from './messageRow.ts'

/** What the admin shows of one message, for the person who looks. */
export type MessageDesk = {
  row: Message
  isOpen: boolean
  isLate: boolean
  unit: string
  redLine: Sentence
  derived: Derived
  reply: MessageReply | null
  events: CaseEvent[]
  working: Action[]
  deciding: Action[]
}

/** Reads it all, judged by the rules of the commands themselves. @throws {FabuError} 401, 404 */
export async function messageDeskOf({ req, id }: { req: PayloadRequest; id: string }): Promise<MessageDesk> {
  requireUser(req)
  const row = await messageById({ req, id })
  const today = shanghaiDay(clockOf(req.payload).now())
  const isOpen = whyNotOpen(row).length === 0
  const reply = messageReplyOf(row.draft)
  const path = `${req.payload.config.routes.api}/messages/${id}`
  const units = await unitsOf(req)
  const isDrafted = await isThere({ req, collection: 'articles', item: row.item })
  const mayWork = mayKeepRegisters({ req })
  const reasons = mayWork ? await refusalOf(() => mayKeepRegister(req)) : []
  return {
    row,
    isOpen,
    isLate: isMessageLate({ ...row, today }),
    unit: units.find(({ id: one }) => String(one) === idOf(row.unit))?.name ?? '',
    redLine: redLineWords({ receivedOn: row.receivedOn, limits: await readSheetLimits({ payload: req.payload, today }) }),
    derived: deriveMessage({ row, calendars: await readCalendars({ payload: req.payload, req }), limits: await readLimits({ req }) }),
    reply,
    events: mayReadRequests({ req }) ? await eventsOf({ req, subject: row.uid ?? '' }) : [],
    working: mayWork
      ? messageActions({ row, isDrafted, reply, units, today, path, reasons, offer: await draftOffer({ req, type: answerColumn }) })
      : [],
    deciding:
      isOpen && reply && hasRole('reviewer', 'publisher')({ req })
        ? decideActions({ steps: messageSteps, reply, path, person: { uid: req.user?.uid ?? '', roles: req.user?.roles ?? [] } })
        : [],
  }
}

async function unitsOf(req: PayloadRequest): Promise<Unit[]> {
  const { docs } = await req.payload.find({ collection: 'units', sort: 'uid', limit: 0, pagination: false, depth: 0, req })
  return docs
}
