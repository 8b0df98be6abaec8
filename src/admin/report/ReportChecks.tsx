import type { Check } from '../../report/checks.ts'
import type { Say } from '../speak.ts'

/** The checks: what fails first, with its evidence; what holds folded away. */
export function ReportChecks({ checks, say }: { checks: Check[]; say: Say }) {
  const failing = checks.filter(({ ok }) => !ok).sort((one, other) => rank(one) - rank(other))
  const holding = checks.filter(({ ok }) => ok)
  return (
    <section aria-labelledby="fabu-report-checks" className="fabu-part">
      <h3 id="fabu-report-checks">{say({ zh: '校验', en: 'Checks' })}</h3>
      <List checks={failing} say={say} />
      <details>
        <summary>{say({ zh: `${holding.length} 项成立`, en: `${holding.length} hold` })}</summary>
        <List checks={holding} say={say} />
      </details>
    </section>
  )
}

const List = ({ checks, say }: { checks: Check[]; say: Say }) => (
  <ul>
    {checks.map((check) => (
      <li key={check.id}>
        <span className={`fabu-tag fabu-tag--${colours[rank(check)]}`}>{say(wordsOf(check))}</span> <code>{check.id}</code>{' '}
        <span dir="auto">{check.evidence}</span>
      </li>
    ))}
  </ul>
)

const rank = ({ ok, severity }: Check) => (ok ? 2 : severity === 'error' ? 0 : 1)
const colours = ['failed', 'held', 'good'] as const
const words = [
  { zh: '错误', en: 'Error' },
  { zh: '提醒', en: 'Warning' },
  { zh: '成立', en: 'Holds' },
] as const
const wordsOf = (check: Check) => words[rank(check) as 0 | 1 | 2]
