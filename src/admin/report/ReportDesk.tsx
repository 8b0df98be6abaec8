import type { UIFieldServerProps } from 'payload'
import { downloadForms } from '../../report/downloadReport.ts'
import { reportDeskOf } from '../../report/reportDeskOf.ts'
import '../admin.css'
import { ActionRow } from '../ActionRow.tsx'
import { Refusal } from '../Refusal.tsx'
import { StatusLine } from '../StatusLine.tsx'
import { adminLanguage, speaker } from '../speak.ts'
import { tryToShow } from '../tryToShow.ts'
import { ReportChecks } from './ReportChecks.tsx'
import { ReportFiles } from './ReportFiles.tsx'
import { ReportImprovements } from './ReportImprovements.tsx'
import { ReportNarrative } from './ReportNarrative.tsx'
import { ReportNumbers } from './ReportNumbers.tsx'
import { ReportOverrides } from './ReportOverrides.tsx'
import { ReportYears } from './ReportYears.tsx'

/** On a year's report: what may be done, whether it adds up, and its numbers, each with what it is counted by. */
export async function ReportDesk({ id, i18n, req }: UIFieldServerProps) {
  if (id === undefined || !req.user) return null
  const language = adminLanguage(i18n.language)
  const say = speaker(i18n.language)
  const { value: desk, refusal } = await tryToShow(() => reportDeskOf({ req, id: String(id) }))
  if (!desk) return <Refusal say={say} sentence={refusal} />
  const { row, tables, figures, counted, overrides, askOverride, improvements, comparison, checks, actions, narrative } = desk
  const at = `${req.payload.config.routes.api}/annual-reports/${row.year}`
  return (
    <div className="fabu-desk" lang={language}>
      <StatusLine>
        <section aria-labelledby="fabu-report-sign" className="fabu-part">
          <h3 id="fabu-report-sign">{say({ zh: '定稿', en: 'Signing' })}</h3>
          {row.state === 'asked' && (
            <p>
              {say({
                zh: `${row.askedByName} 已提请定稿，待另一人确认。`,
                en: `${row.askedByName} asked that it be signed; another person confirms it.`,
              })}
            </p>
          )}
          {row.state === 'signed' && (
            <p>
              {say({
                zh: `${row.askedByName} 提请，${row.confirmedByName} 确认，已定稿。以下为定稿时的数据。`,
                en: `Asked by ${row.askedByName}, signed by ${row.confirmedByName}. The numbers are those that were signed.`,
              })}
            </p>
          )}
          <ActionRow actions={actions} language={language} mainVerbs={['confirmReport']} name="report" />
        </section>
      </StatusLine>
      <ReportFiles at={at} forms={downloadForms} language={language} />
      <ReportChecks checks={checks} say={say} />
      <ReportImprovements improvements={improvements} language={language} year={row.year} />
      <ReportOverrides ask={askOverride} language={language} overrides={overrides} />
      <section aria-labelledby="fabu-report-narrative" className="fabu-part">
        <h3 id="fabu-report-narrative">
          {say({
            zh: '文字（将照此印出；点击数字查看所计记录）',
            en: 'Words, as they will be printed (a click on a number opens its records)',
          })}
        </h3>
        <ReportNarrative at={at} lang="zh" language={language} sections={narrative.zh} />
        <details>
          <summary>{say({ zh: '英文版的文字', en: 'The words of the English edition' })}</summary>
          <ReportNarrative at={at} lang="en" language={language} sections={narrative.en} />
        </details>
      </section>
      <ReportNumbers at={at} counted={counted} figures={figures} language={language} tables={tables} />
      <ReportYears comparison={comparison} say={say} />
    </div>
  )
}
