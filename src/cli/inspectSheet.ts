import { writeFile } from 'node:fs/promises'
import { clockOf } from '../clock.ts'
import { printFile } from '../documents/printFile.ts'
import { readReporter } from '../documents/readReporter.ts'
import { printSheet } from '../yearbook/sheet/printSheet.ts'
import { sheetOf } from '../yearbook/sheet/sheetOf.ts'
import { verdictWords } from '../yearbook/sheet/words.ts'
import { withOffice } from './withOffice.ts'

/** `fabu inspect-sheet`: the national inspection sheet filled in from what the records say now. Exit code 1 when a line fails, or a PDF lacks a character. */
export async function printInspectSheet({ json, pdf }: { json?: boolean; pdf?: string }): Promise<void> {
  await withOffice(async ({ payload, office }) => {
    const sheet = await sheetOf({ payload, origin: office.isSample ? 'sample' : 'live' })
    if (sheet.lines.some(({ verdict }) => verdict === 'red')) process.exitCode = 1
    if (pdf) {
      const document = printSheet({ sheet, reporter: await readReporter(payload) })
      const { bytes, missing } = await printFile({ document, form: 'pdf', madeAt: clockOf(payload).now() })
      await writeFile(pdf, bytes)
      if (missing.length > 0) {
        console.error(`! PDF 字体缺字，请用 FABU_PDF_FONT 指定字体 / the font has no glyph for: ${missing.join(' ')}`)
        process.exitCode = 1
      }
      console.log(`✓ ${pdf}`)
    } else if (json) console.log(JSON.stringify(sheet))
    else
      for (const { key, zh, en, verdict, found, evidence, units } of sheet.lines) {
        console.log(
          `${marks[verdict]} ${key}  ${zh} / ${en}：${verdictWords[verdict].zh}${units.length > 0 ? `（${units.join('、')}）` : ''}`,
        )
        console.log(`    ${found.zh} / ${found.en}`)
        for (const one of evidence) console.log(`    · ${one}`)
      }
  })
}

const marks = { red: '✗', amber: '!', green: '✓', person: '?' } as const
