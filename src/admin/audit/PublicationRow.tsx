import { Link } from '@payloadcms/ui'
import type { FoundPublication } from '../../audit/search.ts'
import type { Say } from '../speak.ts'

/** One publication: where it stood from when, and the edition that stood there. */
export function PublicationRow({ publication, say, room }: { publication: FoundPublication; say: Say; room: string }) {
  const { edition, title, outlet, address, externalId, time, type, origin } = publication
  return (
    <li className="fabu-audit__row">
      <h4>
        <Link dir="auto" href={`${room}?edition=${encodeURIComponent(edition)}`} prefetch={false}>
          {title || say({ zh: '（无标题）', en: '(untitled)' })}
        </Link>
        <span className="fabu-tag">{say(types[type] ?? { zh: type, en: type })}</span>
        {origin !== 'live' && <span className="fabu-tag">{say(origins[origin] ?? { zh: origin, en: origin })}</span>}
      </h4>
      <p>
        <time>{time}</time> · {outlet}
        {externalId && <> · {externalId}</>}
        {address && (
          <>
            {' · '}
            <Link href={`${room}?address=${encodeURIComponent(address)}`} prefetch={false}>
              {address}
            </Link>
          </>
        )}
      </p>
    </li>
  )
}

const types: Record<string, { zh: string; en: string }> = {
  first: { zh: '首次发布', en: 'first' },
  correction: { zh: '更正', en: 'correction' },
  note: { zh: '更正说明', en: 'correction note' },
  withdrawal: { zh: '撤下', en: 'withdrawal' },
  adoption: { zh: '采用', en: 'adoption' },
}

const origins: Record<string, { zh: string; en: string }> = {
  sandbox: { zh: '演练', en: 'drill' },
  sample: { zh: '示例', en: 'sample' },
  imported: { zh: '导入', en: 'imported' },
}
