import { addDays, type Day } from '../days.ts'
import { type Calendars, countWorkingDays } from '../workingDays.ts'

/** A limit in working days, and where it comes from: offices set their own, and say so. */
export type MessageLimit = { days: number; source: string }

/** Until when each kind of message is answered. Only the one for errors on a site is national; the others are how offices usually set them. */
export const messageLimits: Record<string, MessageLimit> = {
  consult: { days: 3, source: '本机关规定（各地 2–3 个工作日）' },
  complaint: { days: 5, source: '本机关规定（各地 5 个工作日）' },
  suggestion: { days: 5, source: '本机关规定（各地 5 个工作日）' },
  siteError: { days: 3, source: '“我为政府网站找错”：1 个工作日内转办、3 个工作日内答复' },
}

/** An error on the site is handed on within one working day. */
export const transferDays = 1

/** The day a message is to be answered by; null for a kind that has no limit. */
export function messageDue({ kind, receivedOn, calendars }: { kind: string; receivedOn: Day; calendars: Calendars }): Day | null {
  const limit = messageLimits[kind]
  return limit ? countWorkingDays({ from: receivedOn, count: limit.days, calendars }).day : null
}

/**
 * The day after which an unanswered message costs the site its inspection: three months (国办秘函〔2019〕19号, 互动回应差). Months as people count
 * them: the same day of the third month, or its last.
 */
export function redLine(receivedOn: Day): Day {
  const [year = 0, month = 0, date = 0] = receivedOn.split('-').map(Number)
  const third = new Date(Date.UTC(year, month + 2, 1)).toISOString().slice(0, 7)
  const last = Number(addDays(`${new Date(Date.UTC(year, month + 3, 1)).toISOString().slice(0, 10)}`, -1).slice(8))
  return `${third}-${String(Math.min(date, last)).padStart(2, '0')}`
}
