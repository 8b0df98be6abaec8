import { shanghaiTime } from '../clock.ts'
import type { AlarmView } from '../review/alarmsOf.ts'
import { ActionRow } from './ActionRow.tsx'
import { Differences } from './Differences.tsx'
import { type AdminLanguage, speaker } from './speak.ts'

type Props = {
  alarms: AlarmView[]
  language: AdminLanguage
  /** Also what is about: where the list is not one text's. */
  hasTitles?: boolean
}

/** Alarms with what was found, what a person said of it, and what can be done. */
export function AlarmList({ alarms, language, hasTitles = false }: Props) {
  const say = speaker(language)
  return (
    <ul className="fabu-alarms">
      {alarms.map((alarm) => (
        <li className="fabu-delivery" key={alarm.id}>
          <h4>
            {hasTitles ? <span dir="auto">{alarm.title || alarm.subject}</span> : alarm.outlet}
            <span className={`fabu-tag ${alarm.state.key === 'open' ? 'fabu-tag--failed' : ''}`}>{say(alarm.kind)}</span>
            {alarm.settled && <span className="fabu-tag">{say(alarm.settled)}</span>}
          </h4>
          <p className={alarm.state.key === 'open' ? 'fabu-problem' : undefined}>
            {say(alarm.reason)}
            {alarm.code && <code dir="ltr"> {alarm.code}</code>}
          </p>
          {alarm.address && (
            <p>
              <a dir="ltr" href={alarm.address} rel="noreferrer" target="_blank">
                {alarm.address}
              </a>
            </p>
          )}
          {alarm.state.key === 'open' && <Differences differences={alarm.differences} language={language} />}
          {alarm.settled && (
            <p dir="auto">
              {alarm.settled.by}：{alarm.settled.explanation}
            </p>
          )}
          <p className="fabu-quiet">
            {timesOf(alarm)
              .map(say)
              .join(say({ zh: '；', en: '; ' }))}
          </p>
          <ActionRow actions={alarm.actions} language={language} name={alarm.uid} />
        </li>
      ))}
    </ul>
  )
}

function timesOf({ firstSeenAt, lastSeenAt, passedAt, settled }: AlarmView): { zh: string; en: string }[] {
  const time = (zh: string, en: string, at: string) => ({ zh: `${zh} ${shanghaiTime(at)}`, en: `${en} ${shanghaiTime(at)}` })
  return [
    time('首次发现', 'first seen', firstSeenAt),
    time('最近发现', 'last seen', lastSeenAt),
    ...(passedAt ? [time('已不再如此', 'no longer so since', passedAt)] : []),
    ...(settled ? [time('处理', 'settled', settled.at)] : []),
  ]
}
