import type { Sentence } from '../errors.ts'
import { type Day, weekdayOf, yearOf } from './days.ts'
import { type Calendars, type Counted, type DayKind, kindOfDay } from './workingDays.ts'

type Told = {
  counted: Counted
  calendars: Calendars
  /** The article the days are counted by; empty for a count of nobody's rule. */
  rule: string
  /** By which article a working day is left out. */
  excludedBy?: (day: Day) => string
}

/**
 * A count as people read it: a line a day, with the article it is counted or left out by, and the notice where the calendar decides; and the day it ends. In both languages at once:
 * it is printed, filed and read aloud.
 */
export const countedLines = ({ counted: { day, days, isProvisional }, calendars, rule, excludedBy = () => '' }: Told): string[] => [
  ...days.map(({ day: one, as, number, isProvisional: isOpen }) => {
    const kind = kindOfDay(one, calendars)
    const notice = kind === 'worked' || kind === 'off' ? (calendars.get(yearOf(one))?.source ?? '') : ''
    const counted = as === 'counted' ? { zh: `第 ${number} 日`, en: `day ${number}` } : { zh: '不计入', en: 'not counted' }
    const why = as === 'excluded' ? excluded : kindWords[kind]
    const sources = [as === 'counted' ? rule : as === 'excluded' ? excludedBy(one) : '', notice].filter(Boolean).join('；')
    return `${one}  ${weekdays[weekdayOf(one)]}  ${counted.zh}${after('，', why.zh)}${sources && `（${sources}）`} / ${counted.en}${after(', ', why.en)}${isOpen ? '  日历未公布 / provisional' : ''}`
  }),
  `${day}  届满${rule && `（${rule}）`}${isProvisional ? '，暂定：待公布日历后重算' : ''} / due${isProvisional ? ', provisional' : ''}`,
]

const after = (sign: string, words: string) => words && `${sign}${words}`

const weekdays = ['周日', '周一', '周二', '周三', '周四', '周五', '周六']

const kindWords: Record<DayKind, Sentence> = {
  weekday: { zh: '', en: '' },
  worked: { zh: '调休上班', en: 'worked instead of a day off' },
  weekend: { zh: '周末，非工作日', en: 'weekend' },
  off: { zh: '放假，非工作日', en: 'a day off' },
}

const excluded: Sentence = { zh: '征求意见期间', en: 'while others are asked' }
