import type { FreshnessState } from '../../yearbook/freshness.ts'
import { windowWords } from '../../yearbook/limitWords.ts'
import type { Freshness } from '../../yearbook/readFreshness.ts'
import type { SheetLimits } from '../../yearbook/standards.ts'
import { freshnessWords } from '../../yearbook/words.ts'
import type { Say } from '../speak.ts'
import { YearTable } from './YearTable.tsx'

type Props = { freshness: Freshness[]; limits: SheetLimits; today: string; say: Say }

/** The front page, columns and accounts against how often they are to be renewed: what is stale first, each window with its source. */
export function FreshnessPart({ freshness, limits, today, say }: Props) {
  const rows = [...freshness].sort((one, other) => order.indexOf(one.state) - order.indexOf(other.state))
  const used = new Set(freshness.flatMap(({ window }) => (window ? [window] : [])))
  return (
    <section aria-labelledby="fabu-year-fresh" className="fabu-part">
      <h3 id="fabu-year-fresh">{say({ zh: `栏目和账号更新（${today}）`, en: `How fresh columns and accounts are (${today})` })}</h3>
      <YearTable
        caption={say({ zh: '更新情况', en: 'Freshness' })}
        heads={[
          say({ zh: '名称', en: 'Name' }),
          say({ zh: '状态', en: 'State' }),
          say({ zh: '最近更新', en: 'Last renewed' }),
          say({ zh: '最迟更新', en: 'To be renewed by' }),
          say({ zh: '责任处室', en: 'Unit' }),
          say({ zh: '要求', en: 'Rule' }),
        ]}
        rows={rows.map(({ of, uid, name, state, lastOn, until, unit, window }) => ({
          key: `${of} ${uid}`,
          cells: [
            of === 'home' ? `${say({ zh: '首页', en: 'Front page' })} ${name}` : name,
            <span className={`fabu-tag ${colours[state] ?? ''}`} key="state">
              {say(freshnessWords[state])}
            </span>,
            lastOn || '-',
            until || '-',
            unit || '-',
            window ? say(windowWords(window, limits)) : '-',
          ],
        }))}
      />
      <ul className="fabu-quiet">
        {[...used].map((window) => (
          <li key={window}>
            {say(windowWords(window, limits))}: <span lang="zh">{limits[window].source}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}

const order: FreshnessState[] = ['stale', 'blank', 'near', 'fresh', 'free', 'drill']
const colours: Partial<Record<FreshnessState, string>> = {
  stale: 'fabu-tag--failed',
  blank: 'fabu-tag--failed',
  near: 'fabu-tag--held',
  fresh: 'fabu-tag--good',
}
