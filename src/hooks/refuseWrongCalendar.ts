import type { CollectionBeforeChangeHook } from 'payload'
import { checkCalendar } from '../disclosure/checkCalendar.ts'
import { refuseIf } from '../errors.ts'

/** A calendar with days that are none, or of another year, crosses no door. @throws {FabuError} 400 with every reason. */
export const refuseWrongCalendar: CollectionBeforeChangeHook = ({ data, originalDoc }) => {
  const { year, off, work } = { ...originalDoc, ...data } as { year: number; off?: string; work?: string }
  refuseIf(checkCalendar({ year, off, work }), {
    code: 'calendar.refused',
    status: 400,
    message: { zh: '日历有误：', en: 'The calendar is wrong:' },
  })
  return data
}
