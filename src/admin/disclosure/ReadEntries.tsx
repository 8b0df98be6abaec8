import type { ReadPaste } from '../../disclosure/messages/registerPasted.ts'
import { Reasons } from '../Reasons.tsx'
import { type AdminLanguage, speaker } from '../speak.ts'

/** What was read from a paste: each entry, what speaks against it, and the lines nothing was read from. */
export function ReadEntries({ read: { entries, unread }, language }: { read: ReadPaste; language: AdminLanguage }) {
  const say = speaker(language)
  return (
    <div role="status">
      <ol className="fabu-events">
        {entries.map(({ line, message, reasons, known }) => (
          <li key={line}>
            <strong dir="auto">{message.subject}</strong> {message.platformNumber} {message.receivedOn}{' '}
            <span dir="ltr">{message.pageUrl}</span>
            {known && (
              <span className="fabu-tag fabu-tag--held">
                {say({ zh: `已登记（${known.uid}），略去`, en: `registered (${known.uid}), left out` })}
              </span>
            )}
            <Reasons language={language} reasons={reasons} />
          </li>
        ))}
      </ol>
      {unread.length > 0 && <p>{say({ zh: '以下各行未能读懂，将略去：', en: 'These lines were not understood and are left out:' })}</p>}
      <ul className="fabu-events">
        {unread.map(({ line, text }) => (
          <li key={line}>{say({ zh: `第 ${line} 行：${text}`, en: `Line ${line}: ${text}` })}</li>
        ))}
      </ul>
    </div>
  )
}
