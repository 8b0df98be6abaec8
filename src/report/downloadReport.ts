import type { PayloadRequest } from 'payload'
import { clockOf } from '../clock.ts'
import { isLeftOut, oneOf } from '../disclosure/input.ts'
import { fileForms, printFile } from '../documents/printFile.ts'
import { FabuError } from '../errors.ts'
import type { Origin } from '../ledger/count.ts'
import { requireUser } from '../review/command.ts'
import { inLanguage } from './check.ts'
import { editions } from './english/formWords.ts'
import { makeReport } from './makeReport.ts'
import { printYear } from './print/printYear.ts'
import { yearRow } from './yearRow.ts'

/** A file to take away: its bytes, what kind of file, and a name for it. */
export type Download = { bytes: Buffer; type: string; name: string }

/** What the page of a report offers to take away. */
export const downloadForms = [...fileForms, 'json'] as const

type Asked = { req: PayloadRequest; year: number; origin: Origin; form: unknown; lang?: unknown }

/**
 * A year's report as a file, for whoever may read it: of a signed one what was signed, JSON the very bytes that bear its hash. A PDF with a character its font lacks is refused, as
 * the command line ends with exit code 1: a browser would show nobody that a name is a box.
 * `lang` is `en` for the English edition; of JSON only the evidence of checks has words.
 * @throws {FabuError} 400 for a form or language that is none, 401, 409 naming the characters, or when the office has no English name.
 */
export async function downloadReport({ req, year, origin, form: wanted, lang }: Asked): Promise<Download> {
  requireUser(req)
  const form = oneOf(wanted, downloadForms, 'form')
  const edition = isLeftOut(lang) ? 'zh' : oneOf(lang, editions, 'lang')
  const { payload } = req
  const row = await yearRow({ payload, year, origin, req })
  const made = await makeReport({ payload, year, origin })
  const isSigned = row?.state === 'signed'
  if (form === 'json') {
    const bytes = Buffer.from(isSigned && row.canonical ? row.canonical : JSON.stringify(inLanguage(made, edition)))
    return { bytes, type: 'application/json; charset=utf-8', name: `${year}.json` }
  }
  const document = await printYear({ payload, made, edition })
  // A signed report is the same file each time.
  const madeAt = isSigned && row.signedAt ? new Date(row.signedAt) : clockOf(payload).now()
  const { bytes, type, missing } = await printFile({ document, form, madeAt })
  if (missing.length > 0) throw noGlyphs(missing)
  return { bytes, type, name: `${document.title}.${form}` }
}

/** The refusal of a PDF whose font lacks characters, each named. */
export const noGlyphs = (missing: string[]) =>
  new FabuError({
    code: 'report.glyphs',
    status: 409,
    message: {
      zh: `PDF 字体缺字：${missing.join(' ')}。请改用 DOCX，或以 FABU_PDF_FONT 指定含有它们的字体。`,
      en: `The PDF's font lacks ${missing.join(' ')}. Take DOCX, or name a font that has them with FABU_PDF_FONT.`,
    },
  })
