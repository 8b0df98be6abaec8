import type { Document, Message } from '../../payload-types.ts'
import { countedLines } from '../countedLines.ts'
import type { Day } from '../days.ts'
import type { Derived } from '../derived.ts'
import { type Calendars, countWorkingDays } from '../workingDays.ts'
import { countsOfDocument, disclosureTerm } from './documentDue.ts'
import { type LimitRow, limitOf } from './messageDue.ts'

type Count = { from: Day; count: number; rule: string; calendars: Calendars }

/** So many working days from a day on, by a rule: day by day. */
export function deriveDays({ from, count, rule, calendars }: Count): Derived {
  const counted = countWorkingDays({ from, count, calendars })
  return {
    due: counted.day,
    isProvisional: counted.isProvisional,
    lines: [`${from}  起算日，不计入${rule && `（${rule}）`} / not counted itself`, ...countedLines({ counted, calendars, rule })],
  }
}

/** Until when a message is handed on and answered, by the limit that held when it came. */
export function deriveMessage({ row, calendars, limits }: { row: Message; calendars: Calendars; limits: LimitRow[] }): Derived {
  const { kind, receivedOn } = row
  const limit = limitOf({ kind, receivedOn, limits })
  if (!limit) return { due: null, isProvisional: false, lines: ['此类留言没有期限 / no limit for this kind'] }
  const { days, transferDays, source } = limit
  const of = (count: number) => deriveDays({ from: receivedOn, count, rule: source, calendars })
  const [answer, transfer] = [of(days), transferDays ? of(transferDays) : null]
  return {
    ...answer,
    lines: [
      ...(transfer ? [`转办：${transferDays} 个工作日 / handed on: working days`, ...transfer.lines] : []),
      `答复：${days} 个工作日 / answered: working days`,
      ...answer.lines,
    ],
  }
}

/** Until when a document is public, and its changed text (《条例》 Art. 26). */
export function deriveDocument({ row, calendars }: { row: Document; calendars: Calendars }): Derived {
  const counts = countsOfDocument({ ...row, calendars })
  const { made, change } = counts
  const due = change ?? made
  if (!due) return { due: null, isProvisional: false, lines: ['不主动公开，没有公开期限 / not to be public, no day'] }
  const linesOf = (of: NonNullable<typeof made>, words: string) => [
    words,
    ...deriveDays({ from: of.from, count: disclosureTerm.days, rule: disclosureTerm.source, calendars }).lines,
  ]
  return {
    due: due.day,
    isProvisional: due.isProvisional,
    lines: [
      ...(made
        ? linesOf(
            made,
            made.from === row.formedOn
              ? '自制发之日 / from the day it was made'
              : '公开前变更，自变更之日 / changed before it was public: from the change',
          )
        : []),
      ...(change ? linesOf(change, '公开后变更，自变更之日 / changed after it was public: from the change') : []),
    ],
  }
}
