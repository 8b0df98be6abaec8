import { shanghaiTime } from '../../clock.ts'
import { Receipt } from './receipt.tsx'
import type { PageItem, PageOutlet } from './types.ts'
import type { PageWords } from './words.ts'

type Props = { outlet: PageOutlet; item: PageItem; author: string; source: string; words: PageWords }

/**
 * One thing as its reader sees it. What the outlet was sent stands in a frame of its own, where no script runs
 * and nothing of this page can be reached.
 */
export function Detail({ outlet, item, author, source, words }: Props) {
  const label = outlet.channel === 'cityPortal' ? words.portalStates[item.state] : words.states[item.state]
  return (
    <div className="detail">
      <p>
        <a href="/sandbox">← {words.back}</a>
      </p>
      <div className="phone phone-tall">
        <div className="phone-head">{outlet.name}</div>
        <div className="phone-screen">
          <h1 dir={item.direction}>{outlet.channel === 'weibo' ? outlet.name : item.title}</h1>
          <p className="quiet">
            {author} <time dateTime={item.at.toISOString()}>{shanghaiTime(item.at)}</time>
          </p>
          <iframe className="phone-text" title={item.title} sandbox="" src={`${item.address}/content`} />
          {source && (
            <p>
              <a href={source}>{words.original}</a>
            </p>
          )}
        </div>
      </div>
      <p className="status">
        <span className={`state state-${item.state}`}>{label}</span>
      </p>
      <Receipt item={item} words={words} />
    </div>
  )
}
