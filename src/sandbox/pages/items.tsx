import { shanghaiTime } from '../../clock.ts'
import { Picture } from './picture.tsx'
import { Receipt } from './receipt.tsx'
import type { PageAccount, PageItem } from './types.ts'
import type { PageWords } from './words.ts'

type ListProps = { account: PageAccount; words: PageWords }

/** An account on a telephone: the articles as followers see them. */
export function Phone({ account, words }: ListProps) {
  return (
    <div className="phone">
      <div className="phone-head">{account.outlet.name}</div>
      <div className="phone-screen">
        <Nothing account={account} words={words} />
        {account.items.map((item) => (
          <article className="push" key={item.id}>
            <a className="push-link" href={item.address} dir={item.direction}>
              <Picture className="push-picture" address={item.picture} />
              <strong>{item.title}</strong>
            </a>
            <Status item={item} label={words.states[item.state]} />
            <Receipt item={item} words={words} />
          </article>
        ))}
      </div>
    </div>
  )
}

/** A Weibo account: one card a post. */
export function WeiboCards({ account, words }: ListProps) {
  return (
    <div className="cards">
      <Nothing account={account} words={words} />
      {account.items.map((item) => (
        <article className="card" key={item.id}>
          <p className="card-name">{account.outlet.name}</p>
          <p className="card-text" dir="auto">
            <a href={item.address}>{item.title}</a>
          </p>
          <Picture className="card-picture" address={item.picture} />
          <Status item={item} label={words.states[item.state]} />
          <Receipt item={item} words={words} />
        </article>
      ))}
    </div>
  )
}

/** The portal's inbox: submitted, accepted, refused. */
export function Inbox({ account, words }: ListProps) {
  return (
    <div className="cards">
      <Nothing account={account} words={words} />
      {account.items.map((item) => (
        <article className="card" key={item.id}>
          <p className="card-text" dir={item.direction}>
            <a href={item.address}>{item.title}</a>
          </p>
          {item.summary && (
            <p className="quiet" dir={item.direction}>
              {item.summary}
            </p>
          )}
          <Status item={item} label={words.portalStates[item.state]} />
          <Receipt item={item} words={words} />
        </article>
      ))}
    </div>
  )
}

const Status = ({ item, label }: { item: PageItem; label: string }) => (
  <p className="status">
    <span className={`state state-${item.state}`}>{label}</span>
    <time dateTime={item.at.toISOString()}>{shanghaiTime(item.at)}</time>
  </p>
)

const Nothing = ({ account, words }: ListProps) => (account.items.length === 0 ? <p className="nothing">{words.nothing}</p> : null)
