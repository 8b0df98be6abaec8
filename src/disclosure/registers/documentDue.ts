import type { Day } from '../days.ts'
import { type Calendars, countWorkingDays } from '../workingDays.ts'

/** 《政府信息公开条例》第二十六条: public within twenty working days of being made or changed. */
const disclosureDays = 20

type Asked = { decision: unknown; formedOn: Day; calendars: Calendars }

/** Until when a document is to be public; null where it was decided that it is not. */
export function documentDue({ decision, formedOn, calendars }: Asked): Day | null {
  const isToBePublic = decision === 'open' || decision === 'proactive' || decision === undefined || decision === null
  return isToBePublic ? countWorkingDays({ from: formedOn, count: disclosureDays, calendars }).day : null
}
