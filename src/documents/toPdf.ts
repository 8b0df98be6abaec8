import type { Block, PrintedDocument } from './document.ts'
import { findFont } from './findFont.ts'
import { bodyWidth, margins, mm, PdfPages } from './pdfPages.ts'
import { drawTable, heightOfTable } from './pdfTable.ts'
import { signatureSpaces } from './signature.ts'

const size = { body: 16, title: 22, page: 14 }
/** Line of 29 pt for 16 pt letters. */
const lineGap = 29 - 16 * 1.45

/** A PDF, and the characters it could not show: whoever publishes it has to know. */
export type MadePdf = { bytes: Buffer; missing: string[] }

/**
 * A document as PDF on A4, text that can be selected and searched, tables with their merged heads. `madeAt` is the date in the file, so that the same document gives
 * the same bytes.
 */
export async function toPdf(given: PrintedDocument, { madeAt }: { madeAt: Date }): Promise<MadePdf> {
  const document = given.language === 'en' ? withNarrowQuotes(given) : given
  const { title, author, number, blocks, language } = document
  const { font, missing } = findFont(wordsOf(document))
  const pdf = new PdfPages({
    size: 'A4',
    margins,
    bufferPages: true,
    lang: language ?? 'zh-CN',
    displayTitle: true,
    info: { Title: title, Author: author, CreationDate: madeAt, ModDate: madeAt },
  })
  const chunks: Buffer[] = []
  const done = new Promise<Buffer>((resolve, reject) => {
    pdf.on('data', (chunk: Buffer) => chunks.push(chunk))
    pdf.on('end', () => resolve(Buffer.concat(chunks)))
    pdf.on('error', reject)
  })
  // Under a family, else its tables would open it anew for each cell.
  pdf.registerFont('text', font as never, 'text')
  pdf.font('text')
  pdf.fontSize(size.title).text(title, { align: 'center', lineGap: 6 })
  pdf
    .moveDown(0.4)
    .fontSize(size.body)
    .text(number ?? author, { align: 'center', lineGap })
    .moveDown(0.6)
  for (const [index, block] of blocks.entries()) {
    keepTogether(pdf, block, blocks[index + 1])
    draw(pdf, block)
  }
  numberPages(pdf)
  pdf.end()
  return { bytes: await done, missing }
}

/** A table that does not fit below the heading it has just got a page with fits nowhere: it goes on over pages. */
const isBelowHeading = (pdf: PdfPages) => pdf.y < margins.top + 3 * 29
const roomLeft = (pdf: PdfPages) => pdf.page.height - margins.bottom - pdf.y

/** A heading stands with what follows it, and a table on one page: its merged heads and groups are read as one. */
function keepTogether(pdf: PdfPages, block: Block, next: Block | undefined) {
  const line = 29
  if (block.kind === 'signature' && heightOfSignature(block, line) > roomLeft(pdf)) pdf.addPage()
  // A signature never stands alone on its page: the last paragraph goes with it (GB/T 9704-2012, 7.3.5), unless it is a page by itself.
  if (block.kind === 'paragraph' && next?.kind === 'signature') {
    const last = pdf.fontSize(size.body).heightOfString(block.text, { indent: 2 * size.body, lineGap })
    if (last + heightOfSignature(next, line) > roomLeft(pdf) && last < 10 * line) pdf.addPage()
  }
  if (block.kind === 'table' && heightOfTable(pdf, block) > roomLeft(pdf) && !isBelowHeading(pdf)) pdf.addPage()
  if (block.kind !== 'heading') return
  const heading = pdf.fontSize(size.body).heightOfString(block.text, { indent: 2 * size.body, lineGap })
  const needed = next?.kind === 'table' ? heightOfTable(pdf, next) : line
  if (heading + needed > roomLeft(pdf)) pdf.addPage()
}

const heightOfSignature = ({ lines }: { lines: string[] }, line: number) => (lines.length + 1) * line

function draw(pdf: PdfPages, block: Block) {
  pdf.fontSize(size.body)
  switch (block.kind) {
    case 'heading':
      // There is one font: what is to stand out is drawn with an outline.
      pdf.lineWidth(0.4).text(block.text, { indent: 2 * size.body, lineGap, stroke: true, fill: true })
      return
    case 'paragraph':
      pdf.text(block.text, { indent: block.isFlush ? 0 : 2 * size.body, lineGap, align: 'left' })
      return
    case 'signature':
      sign(pdf, block.lines)
      return
    case 'chart':
      return
    case 'table':
      drawTable(pdf, block)
      pdf.fontSize(size.body).moveDown(0.5)
  }
}

/** One line below the text, as far from the right as the form says. */
function sign(pdf: PdfPages, lines: string[]) {
  pdf.moveDown(1)
  for (const [index, space] of signatureSpaces(lines).entries())
    pdf.text(lines[index] ?? '', { align: 'right', lineGap, width: bodyWidth(pdf) - space * size.body })
}

/** — 1 — in the middle of every foot. */
function numberPages(pdf: PdfPages) {
  const { start, count } = pdf.bufferedPageRange()
  for (let index = start; index < start + count; index++) {
    pdf.switchToPage(index)
    const { bottom } = pdf.page.margins
    // Below the body nothing may start a page of its own.
    pdf.page.margins.bottom = 0
    pdf.fontSize(size.page).text(`— ${index + 1} —`, margins.left, pdf.page.height - margins.bottom + mm(7), {
      align: 'center',
      width: bodyWidth(pdf),
      lineBreak: false,
    })
    pdf.page.margins.bottom = bottom
  }
}

/** A Chinese font draws typographic quotation marks as wide as a character of its own, which tears English words apart. */
const withNarrowQuotes = (document: PrintedDocument): PrintedDocument =>
  JSON.parse(JSON.stringify(document).replace(/[‘’]/g, "'").replace(/[“”]/g, '\\"'))

const wordsOf = ({ title, author, number = '', blocks }: PrintedDocument): string =>
  [title, author, number, ...blocks.flatMap(wordsIn)].join('')

function wordsIn(block: Block): string[] {
  if (block.kind === 'table') return block.rows.flatMap((row) => row.map(({ text }) => text))
  if (block.kind === 'chart') return []
  return block.kind === 'signature' ? block.lines : [block.text]
}
