import type { Payload } from 'payload'
import type { PrintedDocument } from '../../documents/document.ts'
import { readReporter } from '../../documents/readReporter.ts'
import type { Profile } from '../form.ts'
import { narrativeOf } from '../frozen.ts'
import type { Report } from '../makeReport.ts'
import { signedOf, yearRow } from '../yearRow.ts'
import { printReport } from './printReport.ts'

type Asked = { payload: Payload; made: Report; profile?: Profile | undefined }

/**
 * The document of a year: word for word what was signed where the report is signed, else the office's words around the numbers as they are now. A profile that
 * is named changes the print alone.
 */
export async function printYear({ payload, made, profile }: Asked): Promise<PrintedDocument> {
  const reporter = await readReporter(payload)
  const row = await yearRow({ payload, year: made.year, origin: made.origin })
  const signed = signedOf(row)
  if (signed)
    return printReport({ report: { ...made, ...signed }, reporter, profile: profile ?? signed.profile, narrative: signed.narrative })
  return printReport({ report: made, reporter, profile: profile ?? row?.profile ?? '2021-30', narrative: narrativeOf(row ?? {}) })
}
