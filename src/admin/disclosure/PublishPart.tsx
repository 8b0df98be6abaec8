import { ActionRow } from '../ActionRow.tsx'
import { StatusLine } from '../StatusLine.tsx'
import type { Shown } from './shown.ts'

/** Making what was disclosed public for everybody, and the item of the text that was made of it. */
export function PublishPart({ desk: { row, publishing }, say, language }: Shown) {
  if (publishing.length === 0 && !row.item) return null
  return (
    <section aria-labelledby="fabu-desk-publish" className="fabu-part">
      <h3 id="fabu-desk-publish">{say({ zh: '主动公开', en: 'For everybody' })}</h3>
      {row.item && <p>{say({ zh: `公开稿件编号 ${row.item}`, en: `Item of the text: ${row.item}` })}</p>}
      <StatusLine>
        <ActionRow actions={publishing} language={language} name="publish" />
      </StatusLine>
    </section>
  )
}
