import { Part, type Shown } from './Part.tsx'

/** What happened to the text, newest last, and where its evidence can be had by whoever may take it out. */
export function EventsPart({ pipeline: { events }, say, evidence }: Shown & { evidence: string | null }) {
  return (
    <Part heading={say({ zh: '经过', en: 'What happened' })} name="events">
      {events.length === 0 && <p>{say({ zh: '还没有记录。', en: 'Nothing yet.' })}</p>}
      <ol className="fabu-events">
        {events.map((event) => (
          <li key={event.uid}>
            <time className="fabu-quiet" dateTime={event.at}>
              {event.time}
            </time>{' '}
            <span dir="auto">
              <strong title={event.title || undefined}>{event.who || say({ zh: '系统', en: 'System' })}</strong> {say(event)}
            </span>
          </li>
        ))}
      </ol>
      {evidence && events.length > 0 && (
        <p>
          <a className="fabu-download" download href={evidence}>
            {say({ zh: '导出证据包（ZIP）', en: 'Export the evidence (ZIP)' })}
          </a>
        </p>
      )}
    </Part>
  )
}
