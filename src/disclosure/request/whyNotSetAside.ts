import type { Reason } from '../../errors.ts'
import type { Day } from '../days.ts'
import { type Calendars, countWorkingDays } from '../workingDays.ts'
import { confirmation } from './confirmation.ts'
import type { RequestRow } from './requestRow.ts'

type Asked = {
  row: Pick<RequestRow, 'state' | 'arrivedOn'>
  /** The days somebody tried to reach the applicant, as its contacts say. */
  contacts: readonly Day[]
  day: Day
  today: Day
  calendars: Calendars
}

/** Why an application nobody confirmed is not set aside on that day; each names its rule. Empty when it can be. */
export function whyNotSetAside({ row, contacts, day, today, calendars }: Asked): Reason[] {
  if (row.state !== 'toConfirm') return [words.received]
  if (day > today) return [words.future]
  if (day < row.arrivedOn) return [words.beforeArrival(row.arrivedOn)]
  const days = [...new Set(contacts.filter((one) => one >= row.arrivedOn && one <= day))].sort()
  const last = days.at(-1)
  if (!last || days.length < confirmation.attempts) return [words.attempts(days.length)]
  const until = countWorkingDays({ from: last, count: confirmation.days, calendars }).day
  return day > until ? [] : [words.stillTime(until)]
}

const reason = (code: string, zh: string, en: string): Reason => ({ code: `request.${code}`, zh, en })

const words = {
  received: reason(
    'notToConfirm',
    '只有待与申请人确认的申请可以这样处理（条例第三十一条）：已收到的，须答复或者办结。',
    'Only what the applicant has not confirmed is set aside (Art. 31): what was received is replied to or ended.',
  ),
  future: reason('future', '日期在今天之后，尚未发生的事不能登记。', 'The day is yet to come: what has not happened is not noted.'),
  beforeArrival: (day: Day) =>
    reason('beforeArrival', `日期早于申请到达之日 ${day}。`, `The day is before the application arrived, ${day}.`),
  attempts: (found: number) =>
    reason(
      'attempts',
      `须先在不同日期联系申请人至少 ${confirmation.attempts} 次并登记，现有 ${found} 次（${confirmation.source}）。`,
      `The applicant is contacted on at least ${confirmation.attempts} days first, and each is noted; there are ${found} (the office's own rule: the law sets no time).`,
    ),
  stillTime: (day: Day) =>
    reason(
      'stillTime',
      `末次联系后须等待 ${confirmation.days} 个工作日，至 ${day}（${confirmation.source}）。`,
      `After the last attempt ${confirmation.days} working days are waited, until ${day} (the office's own rule: the law sets no time).`,
    ),
}
