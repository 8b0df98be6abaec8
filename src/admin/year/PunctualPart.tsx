import type { Sentence } from '../../errors.ts'
import type { PunctualRow } from '../../yearbook/punctuality.ts'
import { punctualHeads } from '../../yearbook/words.ts'
import type { Say } from '../speak.ts'
import { YearTable } from './YearTable.tsx'

type Props = { id: string; title: Sentence; sentence: Sentence; rows: PunctualRow[]; say: Say }

/** What came in by month, and whether it was answered in time. */
export function PunctualPart({ id, title, sentence, rows, say }: Props) {
  const columns = Object.keys(punctualHeads) as (keyof typeof punctualHeads)[]
  return (
    <section aria-labelledby={id} className="fabu-part">
      <h3 id={id}>{say(title)}</h3>
      <p className="fabu-quiet">{say(sentence)}</p>
      <YearTable
        caption={say(title)}
        heads={[say({ zh: '月份', en: 'Month' }), ...columns.map((column) => say(punctualHeads[column]))]}
        rows={rows.map((row) => ({
          key: row.month,
          cells: [row.month === 'sum' ? say({ zh: '合计', en: 'Total' }) : row.month, ...columns.map((column) => row[column])],
          isSum: row.month === 'sum',
        }))}
      />
    </section>
  )
}
