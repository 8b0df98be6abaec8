import { canonicalJson } from '../../canonicalJson.ts'
import type { CaseEventBody } from '../../disclosure/cases/caseEvent.ts'
import type { MessageReply } from '../../disclosure/messages/messageReply.ts'
import type { Message } from '../../payload-types.ts'

type Asked = { row: Message; events: CaseEventBody[] }

/** What is wrong with how far a message has come: the reply in hand is what its events say, whose it is, and an answer had another person's word. */
export function checkMessage({ row, events }: Asked): string[] {
  const draft = draftTold(events)
  const problems: string[] = []
  if (canonicalJson(row.draft ?? null) !== canonicalJson(draft)) problems.push('its draft is not what its chain tells')
  const assigned = events.findLast(({ type }) => type === 'assigned')
  const unit = row.unit && typeof row.unit === 'object' ? row.unit.uid : null
  if (assigned && unit && unit !== assigned.data.unit) problems.push('it is with another unit than it was assigned to')
  if (assigned && !row.unit) problems.push('it is with no unit, and was assigned to one')
  const answered = events.find(({ type }) => type === 'answered')
  if (!answered) return row.repliedOn && !row.isRecorded ? [...problems, 'nobody answered it, and it says it was'] : problems
  if (!draft || draft.approvals.length === 0 || draft.approvals.some(({ person }) => person === draft.draftedBy))
    problems.push('its answer was agreed to by nobody but who drafted it')
  if (draft && (draft.words !== row.reply || draft.hash !== answered.data.hash)) problems.push('its answer is not what was agreed to')
  return problems
}

/** The reply in hand, as the events tell. */
function draftTold(events: CaseEventBody[]): MessageReply | null {
  let draft: MessageReply | null = null
  for (const { type, data, actor, at } of events) {
    if (type === 'replyDrafted') draft = drafted(data, actor)
    if (type === 'replyReturned') draft = null
    if (type === 'replyAgreed' && draft) {
      const approval = { step: String(data.step), person: actor?.uid ?? '', name: actor?.name ?? '', at }
      draft = { ...draft, approvals: [...draft.approvals, approval] }
    }
  }
  return draft
}

function drafted(data: Record<string, unknown>, actor: CaseEventBody['actor']): MessageReply {
  const { changes: _, ...text } = data
  return { ...(text as Omit<MessageReply, 'draftedBy' | 'draftedByName' | 'approvals'>), ...byline(actor), approvals: [] }
}

const byline = (actor: CaseEventBody['actor']) => ({ draftedBy: actor?.uid ?? '', draftedByName: actor?.name ?? '' })
