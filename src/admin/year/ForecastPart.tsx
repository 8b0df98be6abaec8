import type { Report } from '../../report/report.ts'
import { toldFigures } from '../../report/toldFigures.ts'
import { ReportChecks } from '../report/ReportChecks.tsx'
import type { Say } from '../speak.ts'

/** What the annual report would say if the year ended now: its figures with their sentences, and what fails. */
export function ForecastPart({ report, say }: { report: Report; say: Say }) {
  return (
    <>
      <section aria-labelledby="fabu-year-report" className="fabu-part">
        <h3 id="fabu-year-report">{say({ zh: '年度报告今日会写', en: 'What the annual report would say today' })}</h3>
        <dl className="fabu-report__figures">
          {toldFigures(report).map(({ key, value, sentence, ...name }) => (
            <div key={key}>
              <dt>{say(name)}</dt>
              <dd>
                {value} <span className="fabu-quiet">{say(sentence)}</span>
              </dd>
            </div>
          ))}
        </dl>
      </section>
      <ReportChecks checks={report.checks} say={say} />
    </>
  )
}
