import type { Derived } from '../../disclosure/derived.ts'
import type { Say } from '../speak.ts'

/** The deadline day by day, folded away: the lines `fabu derive` prints. */
export const DerivedDays = ({ derived, say }: { derived: Derived; say: Say }) => (
  <details className="fabu-part">
    <summary>{say({ zh: '期限逐日计算', en: 'The deadline, day by day' })}</summary>
    <pre className="fabu-desk__days">{derived.lines.join('\n')}</pre>
  </details>
)
