import type { Sentence } from '../errors.ts'
import type { Day } from './days.ts'

/** A date as people read it: one that depends on a year whose calendar is not out says that it may move. */
export const dueDay = (day: Day, isProvisional: boolean | null | undefined): Sentence =>
  isProvisional ? { zh: `${day}（暂定）`, en: `${day} (provisional)` } : { zh: day, en: day }
