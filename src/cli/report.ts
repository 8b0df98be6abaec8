import { writeFile } from 'node:fs/promises'
import type { Payload } from 'payload'
import { clockOf } from '../clock.ts'
import type { Origin } from '../ledger/count.ts'
import { inLanguage } from '../report/check.ts'
import type { Edition } from '../report/english/formWords.ts'
import type { Profile } from '../report/form.ts'
import { makeReport } from '../report/makeReport.ts'
import type { Report } from '../report/report.ts'
import { editionIn, profileIn, yearIn } from './reportArguments.ts'
import { checkLines, tableLines } from './reportLines.ts'
import { withOffice } from './withOffice.ts'

type Options = { json?: boolean; check?: boolean; origin?: Origin; profile?: string; lang?: string } & Files
type Files = { docx?: string; pdf?: string; xlsx?: string }

/** `fabu report <year>`: tables, figures and checks of the annual report; with `--check` the checks alone, exit code 1 when an error stands. */
export async function report(named: string, { json, check, origin, ...options }: Options): Promise<void> {
  const [year, profile, edition] = [yearIn(named), profileIn(options.profile), editionIn(options.lang)]
  const { docx, pdf, xlsx } = options
  await withOffice(async ({ payload, office }) => {
    const made = await makeReport({ payload, year, origin: origin ?? (office.isSample ? 'sample' : 'live') })
    if (docx || pdf || xlsx) await writeFiles({ payload, made, profile, edition, files: { docx, pdf, xlsx } })
    else {
      const told = inLanguage(made, edition)
      if (json) console.log(JSON.stringify(check ? { checks: told.checks } : told))
      else console.log([...(check ? [] : tableLines(made, profile ?? '2021-30', edition)), ...checkLines(told.checks)].join('\n'))
    }
    if (check && made.checks.some(({ ok, severity }) => !ok && severity === 'error')) process.exitCode = 1
  })
}

type Written = { payload: Payload; made: Report; profile: Profile | undefined; edition: Edition; files: Files }

/** Writes the report as documents. Characters a PDF cannot show are told, and make the exit code 1. */
async function writeFiles({ payload, made, profile, edition, files }: Written): Promise<void> {
  const [{ printYear }, { fileForms, printFile }] = await Promise.all([
    import('../report/print/printYear.ts'),
    import('../documents/printFile.ts'),
  ])
  const printed = await printYear({ payload, made, profile, edition })
  for (const form of fileForms) {
    const file = files[form]
    if (!file) continue
    const { bytes, missing } = await printFile({ document: printed, form, madeAt: clockOf(payload).now() })
    await writeFile(file, bytes)
    console.log(`✓ ${file}`)
    if (missing.length === 0) continue
    console.error(`! PDF 字体缺字，请用 FABU_PDF_FONT 指定字体 / the font has no glyph for: ${missing.join(' ')}`)
    process.exitCode = 1
  }
}
