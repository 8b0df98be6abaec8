import { type Day, isDay } from '../days.ts'

/**
 * What a year's report named as a problem is answered by the end of the year after: the report of that year says what became of it (《条例》第五十条: 存在的主要问题及改进情况). An earlier
 * day is the office's own to set.
 */
export const improvementDue = ({ year, dueOn }: { year?: unknown; dueOn?: unknown }): Day | null =>
  isDay(dueOn) ? dueOn : typeof year === 'number' && Number.isInteger(year) ? `${year + 1}-12-31` : null
