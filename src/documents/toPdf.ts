import PDFDocument from 'pdfkit'
import type { Block, Cell, PrintedDocument, PrintedTable } from './document.ts'
import { bytesOfFont, findFont, missingGlyphs } from './findFont.ts'
import { signatureSpaces } from './signature.ts'
import { wordLines } from './wordLines.ts'

const mm = (millimetres: number) => (millimetres / 25.4) * 72
/** GB/T 9704-2012 in points. */
const margins = { top: mm(37), left: mm(28), right: mm(26), bottom: mm(35) }
const size = { body: 16, title: 22, page: 14 }
/** What a table is set in: the largest of them at which it stands on one page. */
const tableSizes = [9, 8.5, 8, 7.5, 7]
const denseSizes = [6.5, 6]
/** Line of 29 pt for 16 pt letters. */
const lineGap = 29 - 16 * 1.45

type Pdf = PDFKit.PDFDocument

/** A PDF, and the characters it could not show: whoever publishes it has to know. */
export type MadePdf = { bytes: Buffer; missing: string[] }

/**
 * A document as PDF on A4, text that can be selected and searched, tables with their merged heads. `madeAt` is the date in the file, so that the same document gives
 * the same bytes.
 */
export async function toPdf(document: PrintedDocument, { madeAt }: { madeAt: Date }): Promise<MadePdf> {
  const { title, author, number, blocks, language } = document
  const font = findFont()
  const pdf = new PDFDocument({
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
  pdf.registerFont('text', bytesOfFont(font), font.face)
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
  return { bytes: await done, missing: missingGlyphs(font, wordsOf(document)) }
}

const roomLeft = (pdf: Pdf) => pdf.page.height - margins.bottom - pdf.y

/** A heading stands with what follows it, and a table on one page: its merged heads and groups are read as one. */
function keepTogether(pdf: Pdf, block: Block, next: Block | undefined) {
  const heading = 30
  if (block.kind === 'table' && heightOf(pdf, block) > roomLeft(pdf) && pdf.y > margins.top + heading + 10) pdf.addPage()
  const line = 29
  if (block.kind === 'signature' && (block.lines.length + 1) * line > roomLeft(pdf)) pdf.addPage()
  if (block.kind !== 'heading') return
  const needed = next?.kind === 'table' ? heightOf(pdf, next) : heading
  if (heading + needed > roomLeft(pdf)) pdf.addPage()
}

function draw(pdf: Pdf, block: Block) {
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
      table(pdf, block)
  }
}

/** One line below the text, as far from the right as the form says. */
function sign(pdf: Pdf, lines: string[]) {
  pdf.moveDown(1)
  for (const [index, space] of signatureSpaces(lines).entries())
    pdf.text(lines[index] ?? '', { align: 'right', lineGap, width: bodyWidth(pdf) - space * size.body })
}

const padding = 2.5
const bodyWidth = (pdf: Pdf) => pdf.page.width - margins.left - margins.right

/** The size a table is set in, so that it stands on one page below its heading. */
function sizeOf(pdf: Pdf, table: PrintedTable): number {
  const room = pdf.page.height - margins.top - margins.bottom - 40
  const sizes = table.isDense ? denseSizes : tableSizes
  return sizes.find((points) => heightAt(pdf, table, points) <= room) ?? Math.min(...sizes)
}

const heightOf = (pdf: Pdf, table: PrintedTable) => heightAt(pdf, table, sizeOf(pdf, table))

/** How high a table will be at a size: each row as high as the highest cell that stands in it alone. */
function heightAt(pdf: Pdf, { widths, rows }: PrintedTable, points: number): number {
  const whole = widths.reduce((sum, width) => sum + width, 0)
  pdf.fontSize(points)
  return rows.reduce((sum, row) => {
    const heights = row
      .filter(({ rows: down = 1 }) => down === 1)
      .map(({ text, columns = 1 }) => {
        // A merged cell is at least as wide as its share of a plain grid; too high a guess only breaks a page early.
        const narrowest = Math.min(...widths) * columns
        const width = ((columns > 1 ? narrowest : widthOf(row, text, widths)) / whole) * bodyWidth(pdf)
        return pdf.heightOfString(text, { width: width - 2 * padding }) + 2 * padding
      })
    return sum + Math.max(points * 1.45 + 2 * padding, ...heights)
  }, 0)
}

/** The share of the page a cell's column has, counted from the right: what stands left of it may be merged with rows above. */
function widthOf(row: Cell[], text: string, widths: number[]): number {
  const index = row.findIndex((cell) => cell.text === text)
  const rightOf = row.slice(index + 1).reduce((sum, { columns = 1 }) => sum + columns, 0)
  return widths[widths.length - 1 - rightOf] ?? Math.min(...widths)
}

function table(pdf: Pdf, printed: PrintedTable) {
  const { widths, rows } = printed
  const whole = widths.reduce((sum, width) => sum + width, 0)
  pdf.fontSize(sizeOf(pdf, printed))
  pdf.table({
    columnStyles: widths.map((share) => ({ width: (share / whole) * bodyWidth(pdf) })),
    defaultStyle: { border: 0.5, borderColor: '#000000', padding, align: { x: 'center', y: 'center' } },
    data: rows.map((row) => row.map((one) => cell({ ...one, text: wordLines(one.text, fitsIn(pdf, row, one, printed)) }))),
  })
  pdf.x = margins.left
  pdf.fontSize(size.body).moveDown(0.5)
}

/** How many Chinese characters stand in a line of a cell that is as wide as one column; in a merged one all of them. */
function fitsIn(pdf: Pdf, row: Cell[], { text, columns = 1 }: Cell, { widths }: PrintedTable): number {
  if (columns > 1) return Number.POSITIVE_INFINITY
  const whole = widths.reduce((sum, width) => sum + width, 0)
  const width = (widthOf(row, text, widths) / whole) * bodyWidth(pdf) - 2 * padding
  return Math.floor(width / pdf.widthOfString('国'))
}

const cell = ({ text, columns = 1, rows = 1, isHead, isNumber }: Cell) => ({
  text,
  colSpan: columns,
  rowSpan: rows,
  align: { x: isHead || isNumber ? ('center' as const) : ('left' as const), y: 'center' as const },
  ...(isHead ? { backgroundColor: '#f2f2f2' } : {}),
})

/** — 1 — in the middle of every foot. */
function numberPages(pdf: Pdf) {
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

const wordsOf = ({ title, author, number = '', blocks }: PrintedDocument): string =>
  [title, author, number, ...blocks.flatMap(wordsIn)].join('')

function wordsIn(block: Block): string[] {
  if (block.kind === 'table') return block.rows.flatMap((row) => row.map(({ text }) => text))
  if (block.kind === 'chart') return []
  return block.kind === 'signature' ? block.lines : [block.text]
}
