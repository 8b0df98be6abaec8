import type { Reason } from '../../errors.ts'
import { isDay, yearOf } from '../days.ts'

type Duty = { year?: unknown; dueOn?: unknown; answer?: unknown; records?: unknown }

/** The office ids a duty is answered with, one a line. */
export const recordsOf = (records: unknown): string[] => (typeof records === 'string' ? records.split(/\s+/).filter(Boolean) : [])

/** What cannot be of a duty: due before its year, answered with records and none named, or with none and some named. */
export function checkDuty({ year, dueOn, answer, records }: Duty): Reason[] {
  const named = recordsOf(records)
  return [
    ...(isDay(dueOn) && typeof year === 'number' && yearOf(dueOn) < year ? [words.due] : []),
    ...(answer === 'records' && named.length === 0 ? [words.records] : []),
    ...(answer !== 'records' && named.length > 0 ? [words.none] : []),
  ]
}

const reason = (code: string, path: string, zh: string, en: string): Reason => ({ code: `duty.${code}`, path, zh, en })

const words = {
  due: reason('due', 'dueOn', '完成期限早于该年度。', 'It is due before its year begins.'),
  records: reason('records', 'records', '请列出所依据的记录编号，每行一个。', 'Name the records it is answered with, an office id a line.'),
  none: reason('none', 'records', '只有“有记录”时才列出记录。', 'Records are named where it is answered with records, and nowhere else.'),
}
