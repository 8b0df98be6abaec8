import type { Sentence } from '../../errors.ts'
import type { Day } from '../days.ts'
import { dueDay } from '../dueDay.ts'
import type { Calendars } from '../workingDays.ts'
import { daysLeft } from './daysLeft.ts'

/** Applications are told of so many working days before they are due. */
const nearDays = 3

type Asked = { dueOn?: Day | null | undefined; isDueProvisional?: boolean | null | undefined; today: Day; calendars: Calendars }

/** What is to be said of an open application's date: that it is near, or past; null while there is time, or no date runs. Pure. */
export function nearlyDue({ dueOn, isDueProvisional, today, calendars }: Asked): (Sentence & { kind: 'nearlyDue' | 'late' }) | null {
  if (!dueOn) return null
  const left = daysLeft({ due: dueOn, today, calendars })
  if (left > nearDays) return null
  const on = dueDay(dueOn, isDueProvisional)
  return left < 0
    ? { kind: 'late', zh: `答复期限 ${on.zh}，已逾期 ${-left} 个工作日`, en: `was due on ${on.en}, ${-left} working days ago` }
    : { kind: 'nearlyDue', zh: `答复期限 ${on.zh}，还有 ${left} 个工作日`, en: `due on ${on.en}, ${left} working days left` }
}
