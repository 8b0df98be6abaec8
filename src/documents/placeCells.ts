import type { Cell, PrintedTable } from './document.ts'

/** A cell and the column its left edge stands in, from 0. */
export type PlacedCell = { cell: Cell; x: number }

/** The cells of each row of a table with their columns: what merged cells of rows above reach down into is passed over. */
export function placeCells({ rows, widths }: Pick<PrintedTable, 'rows' | 'widths'>): PlacedCell[][] {
  /** Up to which row each column is taken from above. */
  const takenUntil = widths.map(() => 0)
  return rows.map((row, y) => {
    let x = 0
    return row.map((cell) => {
      while ((takenUntil[x] ?? 0) > y) x += 1
      const placed = { cell, x }
      const columns = cell.columns ?? 1
      takenUntil.fill(y + (cell.rows ?? 1), x, x + columns)
      x += columns
      return placed
    })
  })
}
