import type { PayloadRequest } from 'payload'
import { clockOf } from '../../clock.ts'
import { ownOrigin } from '../../delivery/origin.ts'
import { printFile } from '../../documents/printFile.ts'
import { readReporter } from '../../documents/readReporter.ts'
import { type Download, noGlyphs } from '../../report/downloadReport.ts'
import { requireUser } from '../../review/command.ts'
import { printSheet } from './printSheet.ts'
import { type Sheet, sheetOf } from './sheetOf.ts'

/** The sheet for whoever is logged in. @throws {FabuError} 401 */
export async function inspectSheet({ req }: { req: PayloadRequest }): Promise<Sheet> {
  requireUser(req)
  return sheetOf({ payload: req.payload, origin: await ownOrigin(req) })
}

/** The same as PDF. @throws {FabuError} 401; 409 naming the characters its font lacks */
export async function inspectSheetPdf({ req }: { req: PayloadRequest }): Promise<Download> {
  const sheet = await inspectSheet({ req })
  const document = printSheet({ sheet, reporter: await readReporter(req.payload) })
  const { bytes, type, missing } = await printFile({ document, form: 'pdf', madeAt: clockOf(req.payload).now() })
  if (missing.length > 0) throw noGlyphs(missing)
  return { bytes, type, name: `${document.title}-${sheet.today}.pdf` }
}
