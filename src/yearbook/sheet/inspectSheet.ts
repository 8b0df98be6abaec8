import type { PayloadRequest } from 'payload'
import { clockOf } from '../../clock.ts'
import { ownOrigin } from '../../delivery/origin.ts'
import { readReporter } from '../../documents/readReporter.ts'
import { FabuError } from '../../errors.ts'
import { requireUser } from '../../review/command.ts'
import { printSheet } from './printSheet.ts'
import { type Sheet, sheetOf } from './sheetOf.ts'

/** The sheet for whoever is logged in. @throws {FabuError} 401 */
export async function inspectSheet({ req }: { req: PayloadRequest }): Promise<Sheet> {
  requireUser(req)
  return sheetOf({ payload: req.payload, origin: await ownOrigin(req) })
}

/** The same as PDF. @throws {FabuError} 401; 409 when the font lacks a character */
export async function inspectSheetPdf({ req }: { req: PayloadRequest }): Promise<{ bytes: Buffer; name: string }> {
  const sheet = await inspectSheet({ req })
  const printed = printSheet({ sheet, reporter: await readReporter(req.payload) })
  // What sets pages is heavy, and most who ask for anything ask for no page.
  const { toPdf } = await import('../../documents/toPdf.ts')
  const { bytes, missing } = await toPdf(printed, { madeAt: clockOf(req.payload).now() })
  if (missing.length > 0) throw noGlyphs(missing)
  return { bytes, name: `inspection-sheet-${sheet.today}.pdf` }
}

const noGlyphs = (missing: string[]) =>
  new FabuError({
    code: 'sheet.glyphs',
    status: 409,
    message: {
      zh: `字体中没有这些字：${missing.join('、')}。请以 FABU_PDF_FONT 指定含有它们的字体。`,
      en: `The font has no ${missing.join(', ')}. Name a font that has them in FABU_PDF_FONT.`,
    },
  })
