import type { Reason } from '../errors.ts'
import { isDay, weekdayOf, yearOf } from './days.ts'
import { daysOf } from './readCalendars.ts'

type Written = { year: number; off?: string | null; work?: string | null }

/** What is wrong with a calendar as somebody wrote it; each reason names the day. Empty when nothing is. */
export function checkCalendar({ year, off, work }: Written): Reason[] {
  const days = { off: daysOf(off), work: daysOf(work) }
  const reasons: Reason[] = []
  for (const path of ['off', 'work'] as const)
    for (const [index, day] of days[path].entries()) {
      const say = (zh: string, en: string) => reasons.push({ code: 'calendar.day', path, zh: `${day}：${zh}`, en: `${day}: ${en}` })
      if (!isDay(day)) say('不是真实日期，请写 YYYY-MM-DD。', 'no real day; write YYYY-MM-DD.')
      else if (yearOf(day) !== year) say(`不在 ${year} 年。`, `not in ${year}.`)
      else if (days[path].indexOf(day) !== index) say('重复。', 'twice.')
      else if (path === 'work' && weekdayOf(day) % 6 !== 0) say('不是周末，本来就上班。', 'no weekend: it is worked anyway.')
      else if (path === 'work' && days.off.includes(day)) say('既放假又上班。', 'both off and worked.')
    }
  return reasons
}
