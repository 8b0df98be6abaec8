import type { Payload } from 'payload'
import type { PrintedDocument } from '../../documents/document.ts'
import { readReporter } from '../../documents/readReporter.ts'
import { FabuError } from '../../errors.ts'
import type { Edition } from '../english/formWords.ts'
import type { Profile } from '../form.ts'
import type { Report } from '../report.ts'
import { yearWords } from '../templates/yearWords.ts'
import { signedOf, yearRow } from '../yearRow.ts'
import { compareYears } from '../years/compareYears.ts'
import { printReport } from './printReport.ts'

type Asked = { payload: Payload; made: Report; profile?: Profile | undefined; edition?: Edition }

/**
 * The document of a year: word for word what was signed where the report is signed, else the office's words around the numbers as they are now. A profile that
 * is named changes the print alone. The English edition has the same numbers, with English words around them.
 * @throws {FabuError} 409 for an English edition of an office that has no English name.
 */
export async function printYear({ payload, made, profile: named, edition = 'zh' }: Asked): Promise<PrintedDocument> {
  const reporter = await readReporter(payload, edition)
  if (edition === 'en' && !reporter.name) throw noEnglishName()
  const row = await yearRow({ payload, year: made.year, origin: made.origin })
  const signed = signedOf(row)
  const report = signed ? { ...made, ...signed } : made
  const profile = named ?? signed?.profile ?? row?.profile ?? '2021-30'
  const words = await yearWords({ payload, row })
  const narrative = edition === 'en' ? (signed?.english ?? words.english) : (signed?.narrative ?? words.narrative)
  const comparison =
    signed?.comparison ?? (await compareYears({ payload, year: made.year, origin: made.origin, shown: { ...made, isSigned: false } }))
  return printReport({ report, reporter, profile, narrative, comparison, edition })
}

const noEnglishName = () =>
  new FabuError({
    code: 'report.englishName',
    status: 409,
    message: {
      zh: '机构没有英文名称，不能出具英文版：请在“机构信息”中切换到英语填写。',
      en: 'The office has no English name, which the English edition bears: give it one under "The office", in English.',
    },
  })
