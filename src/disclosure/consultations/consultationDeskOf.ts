import type { PayloadRequest, Where } from 'payload'
import { mayKeepRegisters } from '../../access/mayKeepRegisters.ts'
import { mayReadRequests } from '../../access/mayReadRequests.ts'
import { clockOf, shanghaiDay } from '../../clock.ts'
import type { CaseEvent, Consultation } from '../../payload-types.ts'
import { type Action, type ActionInput, action } from '../../review/action.ts'
import { requireUser } from '../../review/command.ts'
import { refusalOf } from '../../review/refusal.ts'
import { eventsOf } from '../cases/eventsOf.ts'
import { type DraftOffer, draftOffer } from '../registers/draftOffer.ts'
import { isThere } from '../registers/draftText.ts'
import { mayKeepRegister } from '../registers/mayKeepRegister.ts'
import { consultationById, whyVoid } from './consultationRow.ts'
import { consultationState } from './consultationState.ts'
import { consultationColumn } from './draftConsultation.ts'

/** What the admin shows of one consultation, for the person who looks. */
export type ConsultationDesk = {
  row: Consultation
  state: ReturnType<typeof consultationState>
  submissions: number
  events: CaseEvent[]
  actions: Action[]
  /** Where answers are imported; null for whoever may not, and before it begins. */
  importAt: string | null
}

/** Reads it all, judged by the rules of the commands themselves. @throws {FabuError} 401, 404 */
export async function consultationDeskOf({ req, id }: { req: PayloadRequest; id: string }): Promise<ConsultationDesk> {
  requireUser(req)
  const row = await consultationById({ req, id })
  const state = consultationState(row, shanghaiDay(clockOf(req.payload).now()))
  const where: Where = { and: [{ consultation: { equals: id } }, { isVoid: { not_equals: true } }] }
  const mayWork = mayKeepRegisters({ req }) && whyVoid(row).length === 0
  const path = `${req.payload.config.routes.api}/consultations/${id}`
  const isDrafted = {
    notice: await isThere({ req, collection: 'notices', item: row.item }),
    outcome: await isThere({ req, collection: 'articles', item: row.outcomeItem }),
  }
  const reasons = mayWork ? await refusalOf(() => mayKeepRegister(req)) : []
  return {
    row,
    state,
    submissions: (await req.payload.count({ collection: 'submissions', where, req })).totalDocs,
    events: mayReadRequests({ req }) ? await eventsOf({ req, subject: row.uid ?? '' }) : [],
    actions: mayWork
      ? actionsOf({
          row,
          isDrafted,
          state,
          reasons,
          path,
          offer: await draftOffer({ req, type: consultationColumn }),
        })
      : [],
    importAt: mayWork && state !== 'before' ? `${path}/import` : null,
  }
}

/** `isDrafted`: whether the texts are there; one in the trash is not. */
type Asked = Pick<ConsultationDesk, 'row' | 'state'> & {
  isDrafted: { notice: boolean; outcome: boolean }
  reasons: Action['reasons']
  path: string
  offer: DraftOffer
}

function actionsOf({ row, isDrafted, state, reasons, path, offer }: Asked): Action[] {
  const given = { applies: true, reasons }
  const drafting = { ...given, reasons: [...reasons, ...offer.reasons] }
  const isOver = state === 'closed' || state === 'told'
  return [
    ...(isDrafted.notice
      ? []
      : [action({ ...drafting, verb: 'draftText', label: words.draft, path: `${path}/draft`, input: notice, more: [offer.input] })]),
    ...(isOver && isDrafted.notice && !isDrafted.outcome && row.outcome?.trim()
      ? [action({ ...drafting, verb: 'draftOutcome', label: words.outcome, path: `${path}/outcome`, input: offer.input })]
      : []),
  ]
}

const words = {
  draft: { zh: '生成征集公告稿件', en: 'Draft the notice' },
  outcome: { zh: '生成征集结果稿件', en: 'Draft the outcome' },
}

const notice: ActionInput = {
  name: 'words',
  label: { zh: '征集内容和提交方式，每行一段', en: 'What is asked, and how to answer; a paragraph a line' },
  kind: 'words',
  isRequired: true,
  max: 20_000,
}
