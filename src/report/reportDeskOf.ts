import type { PayloadRequest } from 'payload'
import type { PrintedTable } from '../documents/document.ts'
import type { Origin } from '../ledger/count.ts'
import type { AnnualReport } from '../payload-types.ts'
import type { Action } from '../review/action.ts'
import { requireUser } from '../review/command.ts'
import type { Check } from './checks.ts'
import { figures } from './figures.ts'
import type { Profile } from './form.ts'
import type { FrozenReport } from './frozen.ts'
import { makeReport } from './makeReport.ts'
import { printTable2, printTable3, printTable4 } from './print/tables.ts'
import { reportActions } from './reportActions.ts'
import { reportById } from './signReport.ts'

/** A number of the narrative, with the sentence of its counting rule. */
export type ShownFigure = { key: string; zh: string; sentence: { zh: string; en: string }; value: number }

/** What the admin shows of a year's report. Of a signed one the numbers are those that were signed; the checks are of the records as they are now. */
export type ReportDesk = {
  row: AnnualReport
  tables: PrintedTable[]
  figures: ShownFigure[]
  checks: Check[]
  actions: Action[]
}

/** Reads it all for the person who looks. @throws {FabuError} 401, 404 */
export async function reportDeskOf({ req, id }: { req: PayloadRequest; id: string }): Promise<ReportDesk> {
  requireUser(req)
  const row = await reportById({ req, id })
  const made = await makeReport({ payload: req.payload, year: row.year, origin: row.origin as Origin })
  const shown = row.state === 'signed' && row.canonical ? (JSON.parse(row.canonical) as FrozenReport) : made
  return {
    row,
    tables: [printTable2(shown.tables[2]), printTable3(shown.tables[3], row.profile as Profile), printTable4(shown.tables[4])],
    figures: figures.map(({ key, zh, sentence }) => ({ key, zh, sentence, value: shown.figures[key] ?? 0 })),
    checks: made.checks,
    actions: await reportActions({ req, row, made }),
  }
}
