import { Link } from '@payloadcms/ui'
import type { FoundEdition } from '../../audit/search.ts'
import { isLanguage, languageFacts } from '../../languages.ts'
import type { Say } from '../speak.ts'

type Props = { edition: FoundEdition; say: Say; room: string; admin: string }

/** One edition: what, when, whose hash, and everybody who decided its round. */
export function EditionRow({ edition, say, room, admin }: Props) {
  const { uid, text, title, language, number, sha256, time, collection, textId, approvers } = edition
  return (
    <li className="fabu-audit__row">
      <h4>
        <Link dir="auto" href={`${room}?edition=${encodeURIComponent(uid)}`} prefetch={false}>
          {title || say({ zh: '（无标题）', en: '(untitled)' })}
        </Link>
        <span className="fabu-tag">{isLanguage(language) ? languageFacts(language).name : language}</span>
        <span className="fabu-tag">{say({ zh: `第 ${number} 版`, en: `edition ${number}` })}</span>
      </h4>
      <p>
        <time>{time}</time> · SHA-256 <code>{sha256.slice(0, 16)}…</code> ·{' '}
        <Link href={`${room}?text=${encodeURIComponent(text)}`} prefetch={false}>
          {text}
        </Link>{' '}
        ·{' '}
        <Link href={`${admin}/collections/${collection}/${textId}/pipeline`} prefetch={false}>
          {say({ zh: '流水线', en: 'Pipeline' })}
        </Link>
      </p>
      <ul>
        {approvers.map(({ step, name, title: office, time: at, decision }) => (
          <li key={`${step}#${name}#${at}`}>
            {step}：
            <Link href={`${room}?person=${encodeURIComponent(name)}`} prefetch={false}>
              {name}
            </Link>{' '}
            {office} · {say(decision === 'return' ? { zh: '退回', en: 'returned it' } : { zh: '通过', en: 'approved it' })} · {at}
          </li>
        ))}
      </ul>
    </li>
  )
}
