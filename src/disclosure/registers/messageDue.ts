import type { Day } from '../days.ts'
import { type Calendars, countWorkingDays } from '../workingDays.ts'

/** Kinds of messages that have a limit. */
export const messageKinds = {
  consult: ['咨询', 'Question'],
  complaint: ['投诉', 'Complaint'],
  suggestion: ['建议', 'Suggestion'],
  siteError: ['我为政府网站找错', 'An error on the site'],
} as const

export type MessageKind = keyof typeof messageKinds

/** Limits in working days, and where they come from. `transferDays` is until when it is handed on to a unit; null for no such limit. */
export type MessageLimit = { days: number; transferDays: number | null; source: string }

/** A limit the office set, for messages that came on its first day or later. */
export type LimitRow = MessageLimit & { kind: string; from: Day }

/** What holds until an office sets its own. Only the one for errors on a site is national; the others are how offices usually set them. */
export const standingLimits: Record<MessageKind, MessageLimit> = {
  consult: { days: 3, transferDays: null, source: '通用值（各地 2–3 个工作日）' },
  complaint: { days: 5, transferDays: null, source: '通用值（各地 5 个工作日）' },
  suggestion: { days: 5, transferDays: null, source: '通用值（各地 5 个工作日）' },
  siteError: { days: 3, transferDays: 1, source: '“我为政府网站找错”：1 个工作日内转办、3 个工作日内答复' },
}

type Asked = { kind: string; receivedOn: Day; limits: readonly LimitRow[] }

/** The limit of a message: the newest of its kind that held when it came, else the standing one; null for a kind that has none. */
export function limitOf({ kind, receivedOn, limits }: Asked): MessageLimit | null {
  const [own] = limits.filter((one) => one.kind === kind && one.from <= receivedOn).sort((one, other) => (one.from < other.from ? 1 : -1))
  return own ?? (kind in standingLimits ? standingLimits[kind as MessageKind] : null)
}

/** The days a message is to be answered and handed on by, null where nothing is set; provisional where a calendar either depends on is not out. */
export type MessageDues = { dueOn: Day | null; transferDueOn: Day | null; isDueProvisional: boolean }

export function messageDues({ calendars, ...asked }: Asked & { calendars: Calendars }): MessageDues {
  const limit = limitOf(asked)
  const after = (count: number | null | undefined) => (count ? countWorkingDays({ from: asked.receivedOn, count, calendars }) : null)
  const [answer, transfer] = [after(limit?.days), after(limit?.transferDays)]
  return {
    dueOn: answer?.day ?? null,
    transferDueOn: transfer?.day ?? null,
    isDueProvisional: Boolean(answer?.isProvisional || transfer?.isProvisional),
  }
}

type Answerable = { dueOn?: Day | null | undefined; repliedOn?: Day | null | undefined }

/** Whether a message was answered after its day, or is open past it. One that is due today is not late; one without a limit never is. */
export const isMessageLate = ({ dueOn, repliedOn, today }: Answerable & { today: Day }): boolean =>
  Boolean(dueOn) && (repliedOn || today) > (dueOn ?? '')
