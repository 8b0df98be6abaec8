import type { Day } from '../disclosure/days.ts'

/** A question that came on a day; what is not known is empty. */
export type Asked = {
  receivedOn: Day
  endedOn: Day
  isAnswered: boolean
  /** Answered after its day, or open past it. */
  isLate: boolean
}

/** What came in a month, and what became of it: every one stands in one of the five columns beside `came`. */
export type PunctualRow = {
  month: string
  came: number
  inTime: number
  late: number
  /** Ended without an answer, as when the applicant gave up. */
  ended: number
  open: number
  /** Not answered, and past its day. */
  overdue: number
}

const columns = ['inTime', 'late', 'ended', 'open', 'overdue'] as const

/** Twelve months and their sum (`sum`), by the month a thing came in. Pure. */
export function punctualityOf({ year, rows }: { year: number; rows: Asked[] }): PunctualRow[] {
  const months = Array.from({ length: 12 }, (_, month) => empty(`${year}-${String(month + 1).padStart(2, '0')}`))
  const sum = empty('sum')
  for (const row of rows) {
    const place = placeOf(row)
    for (const line of [months.find(({ month }) => month === row.receivedOn.slice(0, 7)), sum]) {
      if (!line) continue
      line.came += 1
      line[place] += 1
    }
  }
  return [...months, sum]
}

/** Answered within its day or after it; not answered, whether its day is over. */
function placeOf({ endedOn, isAnswered, isLate }: Asked): (typeof columns)[number] {
  if (endedOn) return isAnswered ? (isLate ? 'late' : 'inTime') : 'ended'
  return isLate ? 'overdue' : 'open'
}

const empty = (month: string): PunctualRow => ({ month, came: 0, inTime: 0, late: 0, ended: 0, open: 0, overdue: 0 })
