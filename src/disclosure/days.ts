/** A day as the law writes it: `YYYY-MM-DD` in Asia/Shanghai. A string, so that no time zone moves it. */
export type Day = string

const dayMs = 86_400_000

/** Whether a value is a real day in that form, of the years 1900 to 2199: 0226-03-02 is a slip of the hand, which would be counted from, day by day, and numbered by its year. */
export function isDay(value: unknown): value is Day {
  if (typeof value !== 'string' || !/^(?:19|20|21)\d{2}-\d{2}-\d{2}$/.test(value)) return false
  const time = Date.parse(`${value}T00:00:00Z`)
  return !Number.isNaN(time) && new Date(time).toISOString().slice(0, 10) === value
}

/** The day so many days after another; before it when negative. */
export const addDays = (day: Day, count: number): Day => new Date(Date.parse(`${day}T00:00:00Z`) + count * dayMs).toISOString().slice(0, 10)

/** 0 is Sunday, 6 is Saturday. */
export const weekdayOf = (day: Day): number => new Date(`${day}T00:00:00Z`).getUTCDay()

export const yearOf = (day: Day): number => Number(day.slice(0, 4))

/** Every day from one to another, both included; none when the first is later. */
export function daysBetween(from: Day, to: Day): Day[] {
  const days: Day[] = []
  for (let day = from; day <= to; day = addDays(day, 1)) days.push(day)
  return days
}

/** The same day so many months later, as people count months, or the last of a month that has no such day. */
export function addMonths(day: Day, count: number): Day {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number)
  const first = new Date(Date.UTC(year, month - 1 + count, 1)).toISOString().slice(0, 10)
  const last = new Date(Date.UTC(year, month + count, 0)).getUTCDate()
  return `${first.slice(0, 8)}${String(Math.min(date, last)).padStart(2, '0')}`
}

/** The day a time begins with, as people and platforms write it; null for none. */
export function dayWritten(text: string): Day | null {
  const [, year = '', month = '', date = ''] = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})(?!\d)/u.exec(text.normalize('NFKC').trim()) ?? []
  const day = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`
  return isDay(day) ? day : null
}
