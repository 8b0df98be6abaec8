import type { Cell, PrintedTable } from './document.ts'
import { bodyWidth, margins, type PdfPages } from './pdfPages.ts'
import { type PlacedCell, placeCells } from './placeCells.ts'
import { wordLines } from './wordLines.ts'

/** What a table is set in: the largest of them at which it stands on one page and no word is broken. */
const sizes = { usual: [9, 8.5, 8, 7.5, 7], dense: [6.5, 6, 5.5] }
/** Points between a cell's border and its words. */
const padding = { usual: 2.5, dense: 1.8 }
const lineHeight = 1.45

/** How high a table will be, in points. */
export const heightOfTable = (pdf: PdfPages, table: PrintedTable): number => heightAt(pdf, table, sizeOf(pdf, table))

/** Draws a table where the page stands, its heads merged. */
export function drawTable(pdf: PdfPages, table: PrintedTable) {
  pdf.fontSize(sizeOf(pdf, table))
  const grid = placeCells(table).map((row) => row.map((placed) => cellOf({ pdf, table, placed })))
  pdf.table({
    columnStyles: table.widths.map((_, x) => ({ width: widthOf(pdf, table, { x }) })),
    defaultStyle: { border: 0.5, borderColor: '#000000', padding: paddingOf(table), align: { x: 'center', y: 'center' } },
    data: grid,
  })
  pdf.x = margins.left
}

/** The size a table is set in, in points. Room is kept for the heading above it. */
export function sizeOf(pdf: PdfPages, table: PrintedTable): number {
  const room = pdf.page.height - margins.top - margins.bottom - 64
  const all = table.isDense ? sizes.dense : sizes.usual
  const low = all.filter((points) => heightAt(pdf, table, points) <= room)
  return low.find((points) => keepsWords(pdf, table, points)) ?? low.at(-1) ?? Math.min(...all)
}

/** Each row is as high as the highest cell that stands in it alone. */
function heightAt(pdf: PdfPages, table: PrintedTable, points: number): number {
  pdf.fontSize(points)
  const room = 2 * paddingOf(table)
  return placeCells(table).reduce((sum, row) => {
    const heights = row
      .filter(({ cell: { rows = 1 } }) => rows === 1)
      .map((placed) => pdf.heightOfString(wordsOf({ pdf, table, placed }), { width: innerWidth({ pdf, table, placed }) }) + room)
    return sum + Math.max(points * lineHeight + room, ...heights)
  }, 0)
}

/** Whether every word of letters stands in one line of its cell. Chinese may break anywhere. */
export function keepsWords(pdf: PdfPages, table: PrintedTable, points: number): boolean {
  pdf.fontSize(points)
  const longest = (text: string) => Math.max(0, ...text.split(/[\s\p{Script=Han}-]+/u).map((word) => pdf.widthOfString(word)))
  return placeCells(table).every((row) => row.every((placed) => longest(placed.cell.text) <= innerWidth({ pdf, table, placed })))
}

type InTable = { pdf: PdfPages; table: PrintedTable; placed: PlacedCell }

const paddingOf = ({ isDense }: PrintedTable) => (isDense ? padding.dense : padding.usual)

function widthOf(pdf: PdfPages, { widths }: PrintedTable, { x, columns = 1 }: { x: number; columns?: number }): number {
  const sum = (shares: number[]) => shares.reduce((whole, share) => whole + share, 0)
  return (sum(widths.slice(x, x + columns)) / sum(widths)) * bodyWidth(pdf)
}

const innerWidth = ({ pdf, table, placed: { x, cell } }: InTable) =>
  widthOf(pdf, table, { x, columns: cell.columns ?? 1 }) - 2 * paddingOf(table)

/** A label in a narrow column breaks where a reader would. */
function wordsOf({ pdf, table, placed }: InTable): string {
  const { text, columns = 1 } = placed.cell
  return columns > 1 ? text : wordLines(text, Math.floor(innerWidth({ pdf, table, placed }) / pdf.widthOfString('国')))
}

function cellOf(inTable: InTable) {
  const { columns = 1, rows = 1, isHead, isNumber }: Cell = inTable.placed.cell
  return {
    text: wordsOf(inTable),
    colSpan: columns,
    rowSpan: rows,
    align: { x: isHead || isNumber ? ('center' as const) : ('left' as const), y: 'center' as const },
    ...(isHead ? { backgroundColor: '#f2f2f2' } : {}),
  }
}
