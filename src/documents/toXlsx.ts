import writeExcelFile from 'write-excel-file/node'
import type { Cell, PrintedDocument, PrintedTable } from './document.ts'

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
function grid({ widths, rows }: PrintedTable): (object | null)[][] {
  const out = rows.map((): (object | null | undefined)[] => Array.from({ length: widths.length }, () => undefined))
  for (const [y, row] of rows.entries()) {
    let x = 0
    for (const cell of row) {
      while (out[y]?.[x] !== undefined) x += 1
      for (let down = 0; down < (cell.rows ?? 1); down++)
        for (let right = 0; right < (cell.columns ?? 1); right++) {
          const line = out[y + down]
          if (line) line[x + right] = down === 0 && right === 0 ? written(cell) : null
        }
    }
  }
  return out.map((line) => line.map((place) => place ?? null))
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
