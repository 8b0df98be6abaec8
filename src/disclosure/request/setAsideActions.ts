import type { PayloadRequest } from 'payload'
import { type Action, action } from '../../review/action.ts'
import { contactDays } from '../cases/contactDays.ts'
import type { Calendars } from '../workingDays.ts'
import type { RequestRow } from './requestRow.ts'
import { whyNotSetAside } from './whyNotSetAside.ts'

type Asked = { req: PayloadRequest; row: RequestRow; path: string; today: string; calendars: Calendars; reasons: Action['reasons'] }

/** Setting an application aside that waits for the applicant's word, with what is still to be done before. */
export async function setAsideActions({ req, row, path, today, calendars, reasons }: Asked): Promise<Action[]> {
  if (row.state !== 'toConfirm') return []
  const contacts = await contactDays({ req, subject: row.uid ?? '' })
  return [
    action({
      verb: 'setAside',
      label: { zh: '未获确认，不再等待', en: 'Set aside: never confirmed' },
      path: `${path}/set-aside`,
      input: { name: 'day', label: { zh: '日期', en: 'Day' }, kind: 'day', isRequired: true, initial: today },
      more: [{ name: 'words', label: { zh: '联系经过和理由', en: 'How it was tried, and why' }, kind: 'words', isRequired: true }],
      applies: true,
      reasons: [...reasons, ...whyNotSetAside({ row, contacts, day: today, today, calendars })],
    }),
  ]
}
