import type { Counted } from './workingDays.ts'

/** A count as people read it: a line a day, and the day it ends. In both languages at once: it is printed, filed and read aloud. */
export const countedLines = ({ day, days, isProvisional }: Counted): string[] => [
  ...days.map(
    ({ day: one, as, number, isProvisional: isOpen }) =>
      `${one}  ${as === 'counted' ? String(number).padStart(3) : dayWords[as]}${isOpen ? '  （日历未公布 / provisional）' : ''}`,
  ),
  `${day}  届满${isProvisional ? '，暂定：待公布日历后重算' : ''} / due${isProvisional ? ', provisional' : ''}`,
]

const dayWords = { off: '  – 非工作日 / off', excluded: '  – 不计入 / left out' }
