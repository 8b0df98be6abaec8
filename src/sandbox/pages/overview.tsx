import { Inbox, Phone, WeiboCards } from './items.tsx'
import { consoleSwitchesOf, faultLabel, switchesOf } from './switches.ts'
import type { Actor, PageAccount } from './types.ts'
import type { PageWords } from './words.ts'

type Props = { accounts: PageAccount[]; actors: Actor[]; words: PageWords }

/** All accounts side by side, each with its faults below it. */
export function Overview({ accounts, actors, words }: Props) {
  return (
    <>
      <h1 className="hidden">{words.title}</h1>
      <p className="lead">{words.lead}</p>
      {actors.length > 0 && (
        <nav className="actors" aria-label={words.actAs}>
          <span>{words.actAs}</span>
          {actors.map(({ label, url }) => (
            <a className="chip" href={url} key={url}>
              {label}
            </a>
          ))}
        </nav>
      )}
      {accounts.length === 0 && <p className="nothing">{words.noOutlets}</p>}
      <div className="accounts">
        {accounts.map((account) => (
          <section className="account" key={account.outlet.uid} aria-label={account.outlet.name}>
            <h2>
              <span className={`channel channel-${account.outlet.channel}`}>{words.accounts[account.outlet.channel]}</span>{' '}
              {account.outlet.name}
            </h2>
            {account.drafts > 0 && <p className="quiet">{words.drafts(account.drafts)}</p>}
            <Items account={account} words={words} />
            <Switches account={account} words={words} />
          </section>
        ))}
      </div>
    </>
  )
}

function Items({ account, words }: { account: PageAccount; words: PageWords }) {
  if (account.outlet.channel === 'wechat') return <Phone account={account} words={words} />
  if (account.outlet.channel === 'weibo') return <WeiboCards account={account} words={words} />
  return <Inbox account={account} words={words} />
}

function Switches({ account: { outlet, faults }, words }: { account: PageAccount; words: PageWords }) {
  return (
    <details className="switches" id={`switches-${outlet.uid}`} open={faults.length > 0}>
      <summary>
        {words.switches}
        {faults.map((fault) => (
          <span className="state state-refused" key={`${fault.kind}${fault.call}`}>
            {`${faultLabel({ fault, channel: outlet.channel, words })} · ${words.remaining(fault.remaining)}`}
          </span>
        ))}
      </summary>
      <form method="post" action="/sandbox/faults">
        <input type="hidden" name="outlet" value={outlet.uid} />
        {switchesOf(outlet.channel).map((name) => (
          <button type="submit" name="switch" value={name} key={name}>
            {words.faults[name]}
          </button>
        ))}
        <button type="submit" name="switch" value="clear" className="calm">
          {words.clear}
        </button>
        {consoleSwitchesOf(outlet.channel).length > 0 && <p className="quiet">{words.console}</p>}
        {consoleSwitchesOf(outlet.channel).map((name) => (
          <button type="submit" name="switch" value={name} key={name}>
            {words.faults[name]}
          </button>
        ))}
      </form>
    </details>
  )
}
