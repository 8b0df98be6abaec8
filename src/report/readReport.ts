import { type PrintedRow, type Profile, printedRows, type Seven, type Table2, type Table3, type Table4, table2Blocks } from './form.ts'
import { annexTitle } from './print/printComparison.ts'
import { readNarrative } from './readNarrative.ts'
import { readProblems, readYear } from './readProblems.ts'
import { emptyTable3 } from './table3.ts'
import { proseOf } from './words/proseOf.ts'

/** Something in a report that is not as its form wants it: told, not guessed away. */
export type Oddity = { id: string; where: string; evidence: string }

/** A report as it was read: its tables and figures, in which form, and what was odd about it. A part that was not found is null. */
export type ReadReport = {
  profile: Profile
  tables: { 2: Table2 | null; 3: Table3 | null; 4: Table4 | null }
  figures: Record<string, number>
  /** The year of its title, and its section five, a paragraph each. */
  year: number | null
  problems: string[]
  /** Its paragraphs, without headings and tables. */
  words: string[]
  oddities: Oddity[]
}

/**
 * Reads an annual report from lines of text whose cells stand between tabs, as a table comes out of a page or a word processor. Tolerant of what offices do:
 * half-width brackets, blanks, dashes for noughts, thousands apart by commas, labels that run over merged cells, the form of 2019, a cell too many.
 */
export function readReport(whole: string): ReadReport {
  // What follows the six sections tells of other years.
  const [text = ''] = withoutCommas(whole).split(annexTitle)
  const lines = text.split(/\r?\n/).map((line) => line.split('\t').map((cell) => cell.trim()))
  const oddities: Oddity[] = []
  const three = readTable3(lines, oddities)
  return {
    profile: three.profile,
    tables: { 2: readTable2(lines, oddities), 3: three.table, 4: readTable4(lines, oddities) },
    figures: readNarrative(text),
    year: readYear(text),
    problems: readProblems(text),
    words: proseOf(text),
    oddities,
  }
}

/** 「2,706」 is 2706: a comma of half width that parts thousands, and none of a sentence. */
const withoutCommas = (text: string) => text.replace(/(?<![\d,.])\d{1,3}(?:,\d{3})+(?![\d,])/g, (number) => number.replaceAll(',', ''))

/** What a label says without width, blanks, brackets and signs: 「(一) 予以公开」 is 「（一）予以公开」. */
const bare = (label: string) => label.normalize('NFKC').replace(/[\p{P}\p{S}\s]/gu, '')

/** A cell that holds a dash alone says that there was none. */
function numberIn(cell: string): number | null {
  const text = cell.normalize('NFKC')
  if (/^[-‐–—―/]+$/.test(text)) return 0
  return /^-?\d+(?:\.\d+)?$/.test(text) ? Number(text) : null
}

/** The numbers a line ends in, and the words before them. */
function split(cells: string[]): { words: string; numbers: number[] } {
  const filled = cells.filter(Boolean)
  const numbers: number[] = []
  while (filled.length > 0) {
    const number = numberIn(filled.at(-1) ?? '')
    if (number === null) break
    numbers.unshift(number)
    filled.pop()
  }
  return { words: filled.join(' '), numbers }
}

function readTable3(lines: string[][], oddities: Oddity[]): { profile: Profile; table: Table3 | null } {
  const rows = lines.map(split).filter(({ words, numbers }) => words && numbers.length >= 5)
  const find = (row: PrintedRow) => rows.find(({ words }) => bare(words).endsWith(bare(row.label)))
  const isOld = find({ key: 'r6_1', group: '', label: printedRows['2021-30'].find(({ key }) => key === 'r6_1')?.label ?? '' }) === undefined
  const profile: Profile = isOld ? '2019-60' : '2021-30'
  const table = emptyTable3()
  let found = 0
  for (const row of printedRows[profile]) {
    const line = find(row)
    if (!line) {
      oddities.push({ id: 'T3-MISSING', where: row.label, evidence: '没有找到这一行' })
      continue
    }
    found += 1
    if (line.numbers.length !== 7)
      oddities.push({ id: 'T3-CELLS', where: row.label, evidence: `有 ${line.numbers.length} 个数，应为 7 个` })
    // The form of 2019 has one row for three: it is kept in the last of them.
    const key: keyof Table3 = row.key === 'r6' ? 'r6_3' : row.key
    table[key] = seven(line.numbers)
  }
  if (found === 0) oddities.splice(0, oddities.length, { id: 'T3-MISSING', where: '表三', evidence: '没有找到表三' })
  return { profile, table: found > 0 ? table : null }
}

/** Six columns and their sum, which stands last: a cell too many, as merged heads leave them, stands before it. */
const seven = (numbers: number[]): Seven => {
  const columns = Array.from({ length: 6 }, (_, column) => (column < numbers.length - 1 ? (numbers[column] ?? 0) : 0))
  return [...columns, numbers.at(-1) ?? 0] as Seven
}

function readTable2(lines: string[][], oddities: Oddity[]): Table2 | null {
  const rows = lines.map(split).filter(({ words, numbers }) => words && numbers.length > 0)
  const table: Record<string, number[]> = {}
  for (const { columns, rows: printed } of table2Blocks)
    for (const { key, label } of printed) {
      const line = rows.find(({ words }) => bare(words) === bare(label))
      const wanted = columns.length - 1
      if (!line) oddities.push({ id: 'T2-MISSING', where: label, evidence: '没有找到这一行' })
      else if (line.numbers.length !== wanted)
        oddities.push({ id: 'T2-CELLS', where: label, evidence: `有 ${line.numbers.length} 个数，应为 ${wanted} 个` })
      table[key] = Array.from({ length: wanted }, (_, column) => line?.numbers[column] ?? 0)
    }
  return oddities.filter(({ id }) => id === 'T2-MISSING').length < 6 ? (table as Table2) : null
}

/** Table 4 has no words in its line of numbers: it is the one line of nothing but numbers, about fifteen of them. */
function readTable4(lines: string[][], oddities: Oddity[]): Table4 | null {
  const line = lines.map(split).find(({ words, numbers }) => words === '' && numbers.length >= 12)
  if (!line) {
    oddities.push({ id: 'T4-MISSING', where: '表四', evidence: '没有找到表四' })
    return null
  }
  if (line.numbers.length !== 15)
    oddities.push({ id: 'T4-CELLS', where: '表四', evidence: `有 ${line.numbers.length} 个数，应为 15 个（表四有 15 列）` })
  return Array.from({ length: 15 }, (_, column) => line.numbers[column] ?? 0)
}
