import { CsvError, parse } from 'csv-parse/sync'
import { FabuError } from './errors.ts'

/** One row of a table in a file: the line it ends on, the first being 1, and its cells by the words of their head, trimmed. */
export type CsvRow = { line: number; cells: Record<string, string> }

/**
 * Reads a CSV file (RFC 4180) as spreadsheets save it: UTF-8 with or without a mark, a head line, blank lines left out.
 * @throws {FabuError} 400 `csv.form` for what is no such table, 400 `csv.rows` for none or more than `most`.
 */
export function readCsv({ text, most }: { text: string; most: number }): CsvRow[] {
  const rows = parsed(text)
  if (rows.length === 0 || rows.length > most) throw tooMany(most)
  return rows
}

function parsed(text: string): CsvRow[] {
  try {
    const read: unknown = parse(text, { bom: true, columns: true, info: true, skip_empty_lines: true, trim: true })
    return (read as { info: { lines: number }; record: Record<string, string> }[])
      .filter(({ record }) => Object.values(record).some((cell) => cell !== ''))
      .map(({ info, record }) => ({ line: info.lines, cells: record }))
  } catch (error) {
    if (error instanceof CsvError) throw noTable(error)
    throw error
  }
}

const noTable = (error: CsvError) =>
  new FabuError({
    code: 'csv.form',
    status: 400,
    message: {
      zh: `第 ${error.lines ?? 1} 行不是完整的一行：各行的栏数应与表头相同。请另存为 UTF-8 的 CSV 后再导入。`,
      en: `Line ${error.lines ?? 1} is no whole row: every row has as many cells as the head. Save the table as CSV in UTF-8 and import that.`,
    },
    cause: error,
  })

const tooMany = (most: number) =>
  new FabuError({
    code: 'csv.rows',
    status: 400,
    message: { zh: `一个文件应有 1 至 ${most} 行数据。`, en: `A file has 1 to ${most} rows of data.` },
  })
