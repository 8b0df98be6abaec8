import { words } from '../i18n/words.ts'
import { qrCode } from '../qrCode.ts'
import { statusPath } from './paths.ts'
import type { Frame } from './types.ts'

/** The short address of an item as a code to scan, for print and posters: it answers whether the text still stands. */
export function ScanToCheck({ frame, item }: { frame: Frame; item: string }) {
  const address = frame.office.siteUrl + statusPath(item)
  return (
    <aside className="scan">
      {/* biome-ignore lint/security/noDangerouslySetInnerHtml: squares of our own drawing. */}
      <span aria-hidden="true" dangerouslySetInnerHTML={{ __html: codeOf(address) }} />
      <p>
        {words(frame.language)('scanToCheck')}
        <a href={statusPath(item)}>
          <bdi>{address.replace(/^https?:\/\//, '')}</bdi>
        </a>
      </p>
    </aside>
  )
}

/** Codes drawn last: an item has the same one in all its languages, and drawing it costs as much as the rest of a page. */
const drawn = new Map<string, string>()
const most = 1000

function codeOf(address: string): string {
  const code = drawn.get(address) ?? qrCode(address)
  if (drawn.size >= most) drawn.clear()
  drawn.set(address, code)
  return code
}
