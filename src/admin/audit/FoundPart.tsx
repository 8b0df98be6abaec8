import { Link } from '@payloadcms/ui'
import type { AuditQuery } from '../../audit/query.ts'
import type { Found } from '../../audit/search.ts'
import type { Say } from '../speak.ts'
import { EditionRow } from './EditionRow.tsx'
import { PublicationRow } from './PublicationRow.tsx'

type Props = { found: Found | null; query: AuditQuery; say: Say; room: string; admin: string }

/** What a search found: where it stood, what was approved and by whom, what happened. */
export function FoundPart({ found, query, say, room, admin }: Props) {
  if (!found)
    return (
      <p>
        {say({
          zh: '按文本、人员、日期或地址查找；查找会记入安全日志。',
          en: 'Search by text, person, day or address. That you searched is told in the security log.',
        })}
      </p>
    )
  const { publications, editions, events, hasMore, isCut } = found
  if (publications.length + editions.length + events.length === 0)
    return <p role="status">{say({ zh: '没有找到。', en: 'Nothing was found.' })}</p>
  return (
    <>
      {isCut && (
        <p role="status">
          {say({
            zh: '符合条件的记录太多，只查了较新的部分；请加上日期，或缩小范围。',
            en: 'More fits than is followed, and only the newer part was searched: add days, or ask more narrowly.',
          })}
        </p>
      )}
      {publications.length > 0 && (
        <section className="fabu-part">
          <h3>{say({ zh: '发布记录', en: 'Publications' })}</h3>
          <ul>
            {publications.map((publication) => (
              <PublicationRow key={publication.uid} publication={publication} room={room} say={say} />
            ))}
          </ul>
        </section>
      )}
      {editions.length > 0 && (
        <section className="fabu-part">
          <h3>{say({ zh: '定稿与审核人', en: 'Editions, and who approved them' })}</h3>
          <ul>
            {editions.map((edition) => (
              <EditionRow admin={admin} edition={edition} key={edition.uid} room={room} say={say} />
            ))}
          </ul>
        </section>
      )}
      {events.length > 0 && (
        <section className="fabu-part">
          <h3>{say({ zh: '事件', en: 'Events' })}</h3>
          <ul>
            {events.map((event) => (
              <li key={event.uid}>
                <time dateTime={event.at}>{event.time}</time> <strong>{event.who}</strong> <span dir="auto">{say(event)}</span>{' '}
                <Link href={`${room}?text=${encodeURIComponent(event.text)}`} prefetch={false}>
                  {event.text}
                </Link>
              </li>
            ))}
          </ul>
        </section>
      )}
      <nav aria-label={say({ zh: '翻页', en: 'Pages' })} className="fabu-actions">
        {query.page > 1 && (
          <Link href={pageOf({ query, room, page: query.page - 1 })} prefetch={false}>
            {say({ zh: '较新', en: 'Newer' })}
          </Link>
        )}
        {hasMore && (
          <Link href={pageOf({ query, room, page: query.page + 1 })} prefetch={false}>
            {say({ zh: '较早', en: 'Older' })}
          </Link>
        )}
      </nav>
    </>
  )
}

function pageOf({ query, room, page }: { query: AuditQuery; room: string; page: number }): string {
  const given = Object.entries({ ...query, page: String(page) }).filter(([, value]) => value !== '')
  return `${room}?${new URLSearchParams(given.map(([name, value]) => [name, String(value)]))}`
}
