import type { PageItem } from './types.ts'
import type { PageWords } from './words.ts'

/** From a thing at the outlet back to its edition and those who approved it. */
export function Receipt({ item: { edition, explanation }, words }: { item: PageItem; words: PageWords }) {
  if (!explanation) return <p className="receipt quiet">{edition ?? words.unknownEdition}</p>
  const approvers = explanation.approvers.map(({ step, name }) => `${step} ${name}`).join(' · ')
  return (
    <div className="receipt">
      <a href={explanation.adminUrl}>{words.receipt}</a>
      {explanation.address && <a href={explanation.address}>{words.original}</a>}
      {approvers && (
        <span>
          {words.approvedBy}: {approvers}
        </span>
      )}
    </div>
  )
}
