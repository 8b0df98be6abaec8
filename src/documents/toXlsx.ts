import writeExcelFile from 'write-excel-file/node'
import type { Cell, PrintedDocument, PrintedTable } from './document.ts'
import { placeCells } from './placeCells.ts'

/** The tables of a document as a workbook, one a sheet, numbers as numbers, heads merged as they are printed. */
export async function toXlsx({ blocks, language }: PrintedDocument): Promise<Buffer> {
  const tables = blocks.filter((block): block is PrintedTable => block.kind === 'table')
  const sheets = tables.map((table, index) => ({
    sheet: index < 3 ? (language === 'en' ? `Table ${index + 2}` : `表${'二三四'[index]}`) : table.caption.slice(0, sheetName),
    data: grid(table),
    columns: table.widths.map((width) => ({ width: Math.max(8, Math.round(width)) })),
  }))
  return writeExcelFile(sheets as never).toBuffer()
}

/** How long the name of a sheet may be. */
const sheetName = 31

/** A workbook wants a place for every cell of the grid: those a merged one covers are empty. */
function grid(table: PrintedTable): (object | null)[][] {
  const out = table.rows.map((): (object | null)[] => table.widths.map(() => null))
  for (const [y, row] of placeCells(table).entries())
    for (const { cell, x } of row) {
      const line = out[y]
      if (line) line[x] = written(cell)
    }
  return out
}

const written = ({ text, columns = 1, rows = 1, isHead, isNumber }: Cell) => ({
  ...(isNumber ? { value: Number(text), type: Number } : { value: text, type: String }),
  ...(columns > 1 ? { columnSpan: columns } : {}),
  ...(rows > 1 ? { rowSpan: rows } : {}),
  wrap: true,
  align: isHead || isNumber ? 'center' : 'left',
  alignVertical: 'center',
  borderStyle: 'thin',
  ...(isHead ? { fontWeight: 'bold' } : {}),
})
