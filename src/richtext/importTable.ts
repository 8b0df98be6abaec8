import { type CellFacts, type EditorNode, tableNode, textNode } from './editorState.ts'
import type { Taken } from './taken.ts'

/**
 * A block of tab-separated lines as a table. Rows that fall short are padded and reported; a row with
 * nothing but its first cell heads the rows below it and spans them; in a table of figures the words
 * above and before the figures are header cells, else the first row is.
 */
export function importTable(lines: string[], taken: Taken): EditorNode[] {
  const rows = lines.map((line) => line.split('\t').map((cell) => cell.trim())).filter((row) => row.some(Boolean))
  const width = Math.max(...rows.map((row) => row.length))
  taken.tables += 1
  reportRagged(rows, width, taken)
  const padded = rows.map((row) => [...row, ...Array<string>(width - row.length).fill('')])
  const hasFigures = padded.some((row) => row.some(isFigure))
  let isHead = true
  return [
    tableNode(
      padded.map((row, index) => {
        if (isSection(row) && index < padded.length - 1) {
          isHead = true
          return [{ children: [textNode(row[0] ?? '')], isHeader: true, colSpan: width }]
        }
        const isHeadRow = isHead && (hasFigures ? !row.some(isFigure) : true)
        isHead = isHeadRow && hasFigures
        return isHeadRow ? row.map((cell) => cellOf(cell, true)) : dataRow(row, hasFigures)
      }),
    ),
  ]
}

const isFigure = (cell: string) => /^[-+]?[\d,，]*\.?\d+\s*%?$/u.test(cell)
const isSection = (row: string[]) => row.length > 1 && row[0] !== '' && row.slice(1).every((cell) => cell === '')

/** An empty header cell tells a screen reader nothing, so it is an ordinary one. */
const cellOf = (text: string, isHeader: boolean): CellFacts => ({
  children: text ? [textNode(text)] : [],
  isHeader: isHeader && text !== '',
})

function dataRow(row: string[], hasFigures: boolean) {
  const firstFigure = row.findIndex(isFigure)
  return row.map((cell, column) => cellOf(cell, hasFigures && column < firstFigure))
}

function reportRagged(rows: string[][], width: number, taken: Taken) {
  const short = rows.flatMap((row, index) => (row.length < width ? [index + 1] : []))
  if (short.length === 0) return
  taken.remarks.push({
    code: 'import.ragged',
    zh: `第 ${taken.tables} 个表格的第 ${short.join('、')} 行列数不足 ${width} 列，已用空格补齐，请核对。`,
    en: `Table ${taken.tables}: row ${short.join(', ')} had fewer than ${width} columns and was padded with empty cells; check it.`,
    path: `tables.${taken.tables - 1}`,
  })
}
