import type { Verdict } from '../../yearbook/sheet/finding.ts'
import type { FilledLine } from '../../yearbook/sheet/judgeSheet.ts'
import { type SheetPart, sheetParts } from '../../yearbook/sheet/lines.ts'
import { verdictWords } from '../../yearbook/sheet/words.ts'
import type { Say } from '../speak.ts'
import { YearTable } from '../year/YearTable.tsx'

type Props = { part: SheetPart; lines: FilledLine[]; say: Say; admin: string }

/** One part of the sheet: each line with what was found, what shows it and whose it is. */
export const SheetPartTable = ({ part, lines, say, admin }: Props) => (
  <YearTable
    caption={say(sheetParts[part])}
    heads={[
      say({ zh: '指标', en: 'Line' }),
      say({ zh: '结果', en: 'Result' }),
      say({ zh: '发现情况', en: 'What was found' }),
      say({ zh: '依据', en: 'Evidence' }),
      say({ zh: '责任处室', en: 'Unit' }),
    ]}
    rows={lines.map(({ key, zh, en, verdict, found, evidence, units, answeredBy }) => ({
      key,
      cells: [
        `${key} ${say({ zh, en })}`,
        <span className={`fabu-tag ${colours[verdict]}`} key="verdict">
          {say(verdictWords[verdict])}
        </span>,
        say(found),
        <Evidence admin={admin} answeredBy={answeredBy} evidence={evidence} key="evidence" say={say} />,
        units.join('、') || '-',
      ],
    }))}
  />
)

function Evidence({ evidence, answeredBy, admin, say }: { evidence: string[]; answeredBy: string; admin: string; say: Say }) {
  if (evidence.length === 0 && !answeredBy) return '-'
  return (
    <ul lang="zh">
      {[...new Set(evidence)].map((one) => (
        <li key={one}>{one}</li>
      ))}
      {answeredBy && (
        <li>
          <a href={`${admin}/collections/inspections?where[or][0][and][0][uid][equals]=${answeredBy}`}>
            {say({ zh: '检测记录', en: 'Record' })}
          </a>
        </li>
      )}
    </ul>
  )
}

const colours: Record<Verdict, string> = {
  red: 'fabu-tag--failed',
  amber: 'fabu-tag--held',
  green: 'fabu-tag--good',
  person: 'fabu-tag--unknown',
}
