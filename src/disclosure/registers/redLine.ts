import type { Sentence } from '../../errors.ts'
import { amountOf } from '../../yearbook/limitWords.ts'
import { after, lastDay, type SheetLimits, spanOf } from '../../yearbook/standards.ts'
import type { Day } from '../days.ts'

/** A message, and the limits of the inspection sheet that hold on the day it is judged. */
type Judged = { receivedOn: Day; limits: Pick<SheetLimits, 'redLine'> }

/** The day after which an unanswered message costs the site its inspection: three months, where the office set no other limit (国办秘函〔2019〕19号, 互动回应差). */
export const redLine = ({ receivedOn, limits }: Judged): Day => lastDay({ key: 'redLine', limits, from: receivedOn })

/** Whether the red line of an unanswered message is near or past: it is told from the day the limit says on. */
export const isNearRedLine = ({ receivedOn, limits, today }: Judged & { today: Day }): boolean =>
  after(receivedOn, spanOf('redLine', limits.redLine.warn ?? limits.redLine.value)) <= today

/** The line as people read it: `3 个月红线 2026-08-06`. */
export function redLineWords(judged: Judged): Sentence {
  const { zh, en } = amountOf('redLine', judged.limits.redLine.value)
  return { zh: `${zh}红线 ${redLine(judged)}`, en: `red line of ${en}: ${redLine(judged)}` }
}
