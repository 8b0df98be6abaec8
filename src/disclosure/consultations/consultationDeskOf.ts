import type { PayloadRequest, Where } from 'payload'
import { mayKeepRegisters } from '../../access/mayKeepRegisters.ts'
import { mayReadRequests } from '../../access/mayReadRequests.ts'
import { clockOf, shanghaiDay } from '../../clock.ts'
import type { CaseEvent, Consultation } from '../../payload-types.ts'
import { type Action, type ActionInput, action } from '../../review/action.ts'
import { requireUser } from '../../review/command.ts'
import { refusalOf } from '../../review/refusal.ts'
import { eventsOf } from '../cases/eventsOf.ts'
import { mayKeepRegister } from '../registers/mayKeepRegister.ts'
import { consultationById, whyVoid } from './consultationRow.ts'
import { consultationState } from './consultationState.ts'

/** What the admin shows of one consultation, for the person who looks. */
export type ConsultationDesk = {
  row: Consultation
  state: ReturnType<typeof consultationState>
  submissions: number
  events: CaseEvent[]
  actions: Action[]
}

/** Reads it all, judged by the rules of the commands themselves. @throws {FabuError} 401, 404 */
export async function consultationDeskOf({ req, id }: { req: PayloadRequest; id: string }): Promise<ConsultationDesk> {
  requireUser(req)
  const row = await consultationById({ req, id })
  const state = consultationState(row, shanghaiDay(clockOf(req.payload).now()))
  const where: Where = { and: [{ consultation: { equals: id } }, { isVoid: { not_equals: true } }] }
  const mayWork = mayKeepRegisters({ req }) && whyVoid(row).length === 0
  const reasons = mayWork ? await refusalOf(() => mayKeepRegister(req)) : []
  return {
    row,
    state,
    submissions: (await req.payload.count({ collection: 'submissions', where, req })).totalDocs,
    events: mayReadRequests({ req }) ? await eventsOf({ req, subject: row.uid ?? '' }) : [],
    actions: mayWork ? actionsOf({ row, state, reasons, path: `${req.payload.config.routes.api}/consultations/${id}` }) : [],
  }
}

type Asked = Pick<ConsultationDesk, 'row' | 'state'> & { reasons: Action['reasons']; path: string }

function actionsOf({ row, state, reasons, path }: Asked): Action[] {
  const given = { applies: true, reasons }
  const isOver = state === 'closed' || state === 'told'
  return [
    ...(row.item ? [] : [action({ ...given, verb: 'draftText', label: words.draft, path: `${path}/draft`, input: notice })]),
    ...(state === 'before' ? [] : [action({ ...given, verb: 'importAnswers', label: words.import, path: `${path}/import`, input: csv })]),
    ...(isOver && row.item && !row.outcomeItem && row.outcome?.trim()
      ? [action({ ...given, verb: 'draftOutcome', label: words.outcome, path: `${path}/outcome` })]
      : []),
  ]
}

const words = {
  draft: { zh: '生成征集公告稿件', en: 'Draft the notice' },
  import: { zh: '导入征集回复', en: 'Import answers' },
  outcome: { zh: '生成征集结果稿件', en: 'Draft the outcome' },
}

const notice: ActionInput = {
  name: 'words',
  label: { zh: '征集内容和提交方式，每行一段', en: 'What is asked, and how to answer; a paragraph a line' },
  kind: 'words',
  isRequired: true,
  max: 20_000,
}

const csv: ActionInput = {
  name: 'csv',
  label: { zh: 'CSV 内容，首行为表头：收到日期,意见,采纳,理由', en: 'CSV, its first line the heads 收到日期,意见,采纳,理由' },
  kind: 'words',
  isRequired: true,
  max: 1_000_000,
}
