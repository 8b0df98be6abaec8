import type { Reason } from '../../errors.ts'
import { type Day, isDay } from '../days.ts'
import { type Calendars, type Counted, countWorkingDays } from '../workingDays.ts'

/** Until when what is to be public is made so: working days from the day it was made, or changed. */
export const disclosureTerm = { days: 20, source: '《条例》第二十六条' } as const

type Dated = { decision?: unknown; formedOn: Day; changedOn?: unknown; disclosedOn?: unknown }

/** The days a document is to be public by, and its changed text where it was public before; null for what is not to be public, or was not changed since. */
export type DocumentDues = { dueOn: Day | null; changeDueOn: Day | null; isDueProvisional: boolean }

/**
 * The days of Art. 26. A text that was changed within its time, before it was public, has its time anew from the change; one that was late by then stays late, for a change does not
 * mend that. One that was changed after it was public has a second day, for the changed text.
 */
export function documentDues({ calendars, ...document }: Dated & { calendars: Calendars }): DocumentDues {
  const { made, change } = countsOfDocument({ calendars, ...document })
  return {
    dueOn: made?.day ?? null,
    changeDueOn: change?.day ?? null,
    isDueProvisional: (change ?? made)?.isProvisional ?? false,
  }
}

/** Both counts day by day, each with the day it begins after. */
export function countsOfDocument({ decision, formedOn, changedOn, disclosedOn, calendars }: Dated & { calendars: Calendars }): {
  made: (Counted & { from: Day }) | null
  change: (Counted & { from: Day }) | null
} {
  const isToBePublic = decision === 'open' || decision === 'proactive' || decision === undefined || decision === null
  if (!isToBePublic) return { made: null, change: null }
  const from = (day: Day) => ({ from: day, ...countWorkingDays({ from: day, count: disclosureTerm.days, calendars }) })
  const first = from(formedOn)
  if (!isDay(changedOn)) return { made: first, change: null }
  if (isDay(disclosedOn) && disclosedOn < changedOn) return { made: first, change: from(changedOn) }
  return { made: changedOn <= first.day ? from(changedOn) : first, change: null }
}

type Changed = Partial<Dated> & { changeDisclosedOn?: unknown }

/** What cannot be of a change: before the document was made, or a changed text that is public before it was changed, or the first to be so. */
export function checkChange({ formedOn, changedOn, disclosedOn, changeDisclosedOn }: Changed): Reason[] {
  return [
    ...(isDay(changedOn) && isDay(formedOn) && changedOn < formedOn ? [words.early] : []),
    ...(isDay(changeDisclosedOn) && !(isDay(changedOn) && changedOn <= changeDisclosedOn) ? [words.unchanged] : []),
    ...(isDay(changeDisclosedOn) && isDay(changedOn) && !(isDay(disclosedOn) && disclosedOn < changedOn) ? [words.first] : []),
  ]
}

const reason = (code: string, path: string, zh: string, en: string): Reason => ({ code: `document.${code}`, path, zh, en })

const words = {
  early: reason('earlyChanged', 'changedOn', '变更早于制发：请核对两个日期。', 'Changed before it was made: look at both days again.'),
  unchanged: reason(
    'unchanged',
    'changeDisclosedOn',
    '变更内容的公开日期不能早于变更日期：再次变更的，先清空此项，公开后再填。',
    'A changed text is not public before it was changed: after another change leave this empty until that is public.',
  ),
  first: reason(
    'firstDisclosed',
    'changeDisclosedOn',
    '变更前尚未公开的，只填“公开日期”。',
    'It was not public before it was changed: give the day it is public since alone.',
  ),
}
