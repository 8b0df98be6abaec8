import type { CaseEventBody } from '../../disclosure/cases/caseEvent.ts'
import type { ClockEvent } from '../../disclosure/request/clock.ts'
import { takesBackReply } from '../../disclosure/request/reply.ts'

/** What an application's row must say, column by column, as its chain tells it. Columns a chain says nothing of are left out. */
export type Told = Record<string, unknown> & { clock: ClockEvent[] }

/** Goes through a chain as the commands wrote it. */
export function requestTold(events: readonly CaseEventBody[]): Told {
  const told: Told = { clock: [], reply: null }
  for (const event of events) Object.assign(told, said(told, event))
  // Set aside, and confirmed after all: its clock tells its state.
  if (told.state === null) delete told.state
  return told
}

function said({ clock, reply }: Told, { type, day, at, actor, data }: CaseEventBody): Partial<Told> {
  switch (type) {
    case 'registered': {
      const { clock: begun, ...facts } = data
      return { ...facts, arrivedOn: day, clock: begun as ClockEvent[] }
    }
    case 'replyDrafted':
      return { reply: { ...data, draftedBy: actor?.uid ?? '', draftedByName: actor?.name ?? '', approvals: [] } }
    case 'replyReturned':
      return { reply: null }
    case 'replyAgreed': {
      const drafted = reply as { approvals: object[] } | null
      const approval = { step: data.step, person: actor?.uid ?? '', name: actor?.name ?? '', at }
      return { reply: drafted && { ...drafted, approvals: [...drafted.approvals, approval] } }
    }
    case 'replied': {
      const { event, outcome, row, rowReason, replyNumber, ...more } = data
      const due = 'isLate' in more ? { dueOn: more.dueOn, isLate: more.isLate } : {}
      return { clock: [...clock, event as ClockEvent], outcome, row, rowReason, replyNumber, closedOn: day, state: 'replied', ...due }
    }
    case 'ended':
      return { outcome: data.outcome, row: data.row, closedOn: day, dueOn: '', state: 'closed', reply: null }
    case 'setAside':
      return { closedOn: day, state: 'notConfirmed', outcome: null, row: null }
    case 'drafted':
      return { item: data.item }
    default:
      if (!data.event) return {}
      return {
        clock: [...clock, data.event as ClockEvent],
        ...(type === 'received' ? revived : {}),
        ...(takesBackReply(type) ? { reply: null } : {}),
      }
  }
}

const revived = { state: null, closedOn: null }
