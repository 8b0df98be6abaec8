import type { EditionSheet } from '../../audit/showEdition.ts'
import type { Say } from '../speak.ts'
import { EditionRow } from './EditionRow.tsx'
import { PublicationRow } from './PublicationRow.tsx'

type Props = { sheet: EditionSheet; say: Say; room: string; admin: string }

/** One edition in full: who approved it, where it stood, what happened to its text. */
export function EditionSheetPart({ sheet: { edition, publications, events }, say, room, admin }: Props) {
  return (
    <>
      <section className="fabu-part">
        <h3>{say({ zh: '定稿与审核人', en: 'The edition, and who approved it' })}</h3>
        <ul>
          <EditionRow admin={admin} edition={edition} room={room} say={say} />
        </ul>
      </section>
      <section className="fabu-part">
        <h3>{say({ zh: '发布记录', en: 'Publications' })}</h3>
        {publications.length === 0 && <p>{say({ zh: '没有发布过。', en: 'It was never out.' })}</p>}
        <ul>
          {publications.map((publication) => (
            <PublicationRow key={publication.uid} publication={publication} room={room} say={say} />
          ))}
        </ul>
      </section>
      <section className="fabu-part">
        <h3>{say({ zh: '此文本的全部事件', en: 'Everything that happened to its text' })}</h3>
        <ol>
          {events.map((event) => (
            <li key={event.uid}>
              <time dateTime={event.at}>{event.time}</time> <strong>{event.who}</strong> {event.title} <span dir="auto">{say(event)}</span>
            </li>
          ))}
        </ol>
      </section>
    </>
  )
}
