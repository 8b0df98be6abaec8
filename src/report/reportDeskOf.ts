import type { PayloadRequest } from 'payload'
import type { PrintedTable } from '../documents/document.ts'
import type { Sentence } from '../errors.ts'
import type { Origin } from '../ledger/count.ts'
import type { AnnualReport, ReportOverride } from '../payload-types.ts'
import type { Action } from '../review/action.ts'
import { requireUser } from '../review/command.ts'
import type { Check } from './check.ts'
import type { Edition } from './english/formWords.ts'
import type { Profile } from './form.ts'
import type { Improvement } from './improvement/dealtWith.ts'
import { makeReport } from './makeReport.ts'
import { wordsOfNumber } from './numbers.ts'
import { overrideActions } from './override/overrideActions.ts'
import { overridesOf } from './override/readOverrides.ts'
import { printTable2, printTable3, printTable4 } from './print/tables.ts'
import { reportActions } from './reportActions.ts'
import { type ShownSection, shownNarrative } from './shownNarrative.ts'
import { reportById } from './signReport.ts'
import { yearWords } from './templates/yearWords.ts'
import { statedFigures, type ToldFigure, toldFigures } from './toldFigures.ts'
import { signedOf } from './yearRow.ts'
import { compareYears } from './years/compareYears.ts'
import type { Comparison } from './years/comparison.ts'

/** An override in any state, with its name, the number counted now, and what this person may do about it. */
export type ShownOverride = ReportOverride & { name: Sentence; actions: Action[] }

/** A problem the report of the year before named, and where what became of it is written down. */
export type ShownImprovement = Improvement & { href: string }

/** What the admin shows of a year's report. Of a signed one the numbers are those that were signed; the checks are of the records as they are now. */
export type ReportDesk = {
  row: AnnualReport
  tables: PrintedTable[]
  figures: ToldFigure[]
  /** The counted number beside each that is overridden, by its key. */
  counted: Record<string, number>
  overrides: ShownOverride[]
  askOverride: Action | null
  /** The problems of the year before, each with its page. */
  improvements: ShownImprovement[]
  /** The same numbers beside those of earlier years. */
  comparison: Comparison
  checks: Check[]
  actions: Action[]
  /** Its words as they will be printed, each number with what it is of, in both editions. */
  narrative: Record<Edition, ShownSection[]>
}

/** Reads it all for the person who looks. @throws {FabuError} 401, 404 */
export async function reportDeskOf({ req, id }: { req: PayloadRequest; id: string }): Promise<ReportDesk> {
  requireUser(req)
  const row = await reportById({ req, id })
  const year = { payload: req.payload, year: row.year, origin: row.origin as Origin }
  const made = await makeReport(year)
  const tasks = `${req.payload.config.routes.admin}/collections/improvements`
  const shown = signedOf(row) ?? made
  const overrides = await overridesOf(year)
  const { ask, settle } = await overrideActions({ req, row, overrides })
  const inForce = shown.overrides
  const words = await yearWords({ payload: req.payload, row, req })
  const narrative = (edition: Edition) => shownNarrative({ row, shown, isSigned: shown !== made, words, edition })
  return {
    row,
    tables: [printTable2(shown.tables[2]), printTable3(shown.tables[3], row.profile as Profile), printTable4(shown.tables[4])],
    figures: [...toldFigures(shown), ...statedFigures(shown)],
    counted: Object.fromEntries(inForce.map(({ of, counted }) => [of, counted])),
    overrides: overrides.map((one) => ({
      ...one,
      counted: inForce.find(({ uid }) => uid === one.uid)?.counted ?? one.counted,
      name: wordsOfNumber(one.of),
      actions: settle[one.uid ?? ''] ?? [],
    })),
    askOverride: ask,
    improvements: shown.improvements.map((one) => ({ ...one, href: `${tasks}?where[or][0][and][0][uid][equals]=${one.uid}` })),
    comparison: await compareYears({ ...year, shown: { ...shown, isSigned: shown !== made } }),
    checks: made.checks,
    actions: await reportActions({ req, row, made }),
    narrative: { zh: narrative('zh'), en: narrative('en') },
  }
}
