import type { Sentence } from '../errors.ts'
import { figures } from './figures.ts'

/** What a cell of the tables counts, or a number that units state: the rule it is counted by, as `figures` say theirs. `row` and `column` are of its key (`T3.r1.6`). */
export function cellSentence({ table, row, column }: { table: 2 | 3 | 4 | null; row: string; column: number | null }): Sentence {
  if (table === 3) return row === 'new' ? received : (ofRow[row] ?? ended)
  if (table === 4) return column === 3 ? pending : column === 4 ? allSuits : endedSuits
  return table === 2 && (row === 'rules' || row === 'normative') ? (ofColumn[column ?? 0] ?? stated) : stated
}

const received = figures.find(({ key }) => key === 'requests')?.sentence ?? { zh: '', en: '' }

const ofRow: Record<string, Sentence> = {
  carry_in: {
    zh: '收到之日在本年之前、至上年末尚未办结的申请。',
    en: 'Applications received before the year that had not ended when it began.',
  },
  total: { zh: '答复或者办结之日在本年的申请。', en: 'Applications replied to or ended in the year.' },
  carry_out: { zh: '至本年末尚未办结的申请。', en: 'Applications that had not ended at the end of the year.' },
}
const ended = {
  zh: '答复或者办结之日在本年、列入此行的申请；每件只列一行。',
  en: 'Applications replied to or ended in the year with this row; each counts in one row.',
}
const endedSuits = { zh: '审结日期在本年、以此结果审结的案件。', en: 'Cases that ended in the year with this result.' }
const pending = { zh: '至本年末尚未审结的案件。', en: 'Cases that had not ended at the end of the year.' }
const allSuits = { zh: '本年审结的和至本年末尚未审结的案件。', en: 'Cases that ended in the year, and those still open at its end.' }
const ofColumn: Sentence[] = [
  { zh: '制发日期在本年的文件。', en: 'Documents made in the year.' },
  { zh: '废止、失效日期在本年的文件。', en: 'Documents repealed or expired in the year.' },
  { zh: '至本年末仍然有效的文件。', en: 'Documents in force at the end of the year.' },
]
const stated = {
  zh: '各处室申报之和；零也须申报，列明申报人。',
  en: 'The sum of what units stated; a zero is stated too, and bears who stated it.',
}
