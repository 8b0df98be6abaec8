'use client'
import { useState } from 'react'
import type { PrintedTable } from '../../documents/document.ts'
import type { Behind } from '../../report/recordsBehind.ts'
import type { ToldFigure } from '../../report/toldFigures.ts'
import { Reasons } from '../Reasons.tsx'
import { type AdminLanguage, speaker } from '../speak.ts'
import { RecordsBehind } from './RecordsBehind.tsx'
import { ReportTable } from './ReportTable.tsx'
import { useBehind } from './useBehind.ts'

type Props = { at: string; figures: ToldFigure[]; counted: Record<string, number>; tables: PrintedTable[]; language: AdminLanguage }

/** Tables as they are printed and the figures of the words; a click on a number opens the records it counts. */
export function ReportNumbers({ at, figures, counted, tables, language }: Props) {
  const [behind, setBehind] = useState<Behind | null>(null)
  const { problems, look } = useBehind(at)
  const say = speaker(language)
  const open = (of: string) => void look(of).then(setBehind)
  return (
    <section aria-labelledby="fabu-report-numbers" className="fabu-part">
      <h3 id="fabu-report-numbers">{say({ zh: '数据（点击数字查看所计记录）', en: 'Numbers (a click opens the records)' })}</h3>
      <div aria-live="polite">
        {behind && <RecordsBehind behind={behind} language={language} onClose={() => setBehind(null)} />}
        {problems.length > 0 && <Reasons language={language} reasons={problems} />}
      </div>
      {tables.map((table) => (
        <ReportTable counted={counted} key={table.caption} onOpen={open} table={table} />
      ))}
      <dl className="fabu-report__figures">
        {figures.map(({ key, value, sentence, ...name }) => (
          <div key={key}>
            <dt>{say(name)}</dt>
            <dd>
              <button className="fabu-number" onClick={() => open(key)} type="button">
                {value}
              </button>{' '}
              {counted[key] !== undefined && <small>{say({ zh: `（计数 ${counted[key]}）`, en: `(counted ${counted[key]}) ` })}</small>}
              <span className="fabu-quiet">{say(sentence)}</span>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
