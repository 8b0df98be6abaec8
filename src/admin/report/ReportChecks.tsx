import type { Check } from '../../report/check.ts'
import type { Say } from '../speak.ts'

/** The checks: what fails first, with its evidence, then what nothing was held against; what holds folded away. */
export function ReportChecks({ checks, say }: { checks: Check[]; say: Say }) {
  const ranked = checks.toSorted((one, other) => rank(one) - rank(other))
  const holding = ranked.filter((check) => rank(check) === holds)
  return (
    <section aria-labelledby="fabu-report-checks" className="fabu-part">
      <h3 id="fabu-report-checks">{say({ zh: '校验', en: 'Checks' })}</h3>
      <List checks={ranked.filter((check) => rank(check) < holds)} say={say} />
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
        <span className={`fabu-tag fabu-tag--${colours[rank(check)]}`}>{say(words[rank(check)])}</span> <code>{check.id}</code>{' '}
        <span dir="auto">{say(check.evidence)}</span>
      </li>
    ))}
  </ul>
)

const holds = 3
const rank = ({ ok, severity }: Check) => (severity === 'note' ? 2 : ok ? holds : severity === 'error' ? 0 : 1)
const colours = ['failed', 'held', 'unknown', 'good'] as const
const words = [
  { zh: '错误', en: 'Error' },
  { zh: '提醒', en: 'Warning' },
  { zh: '未核对', en: 'Not checked' },
  { zh: '成立', en: 'Holds' },
] as const
