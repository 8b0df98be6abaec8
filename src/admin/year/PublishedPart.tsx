import { isLanguage, languageFacts } from '../../languages.ts'
import type { Monthly, MonthlyRow } from '../../ledger/monthly.ts'
import type { Say } from '../speak.ts'
import { YearTable } from './YearTable.tsx'

/** What was published by month: by window, language, column and unit, each adding up to the same total. */
export function PublishedPart({ published, rule, say }: { published: Monthly; rule: string; say: Say }) {
  const heads = [...Array.from({ length: 12 }, (_, month) => say({ zh: `${month + 1} 月`, en: String(month + 1) })), say(words.sum)]
  const line = ({ key, name, months, sum }: MonthlyRow, isSum = false) => ({ key, cells: [nameOf(name, say), ...months, sum], isSum })
  const total = { ...published.total, name: say(words.sum) }
  return (
    <section aria-labelledby="fabu-year-published" className="fabu-part">
      <h3 id="fabu-year-published">{say({ zh: '发布', en: 'Published' })}</h3>
      <p className="fabu-quiet">
        {say({ zh: `计数规则 ${rule}，与年度报告相同。`, en: `Counting rule ${rule}, as in the annual report.` })}
      </p>
      {(['byWindow', 'byLanguage', 'byColumn', 'byUnit'] as const).map((cut) => (
        <YearTable
          caption={say(words[cut])}
          heads={[say(words.name), ...heads]}
          key={cut}
          rows={[...published[cut].map((row) => line(row)), line(total, true)]}
        />
      ))}
    </section>
  )
}

const nameOf = (name: string, say: Say) =>
  name === '-' ? say({ zh: '（未填写）', en: '(none)' }) : isLanguage(name) ? languageFacts(name).name : name

const words = {
  name: { zh: '名称', en: 'Name' },
  sum: { zh: '合计', en: 'Total' },
  byWindow: { zh: '按发布窗口', en: 'By outlet' },
  byLanguage: { zh: '按语言', en: 'By language' },
  byColumn: { zh: '按栏目', en: 'By column' },
  byUnit: { zh: '按处室', en: 'By unit' },
}
