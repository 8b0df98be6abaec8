import type { RowQuery, SitePageRow } from '../sitePageRow.ts'
import { demands, matches } from './matches.ts'

/** Fields by which few rows are asked for at a time. */
const narrow = ['text', 'path', 'item', 'policy', 'concludes', 'role', 'kind'] as const
type Narrow = (typeof narrow)[number]

/**
 * A site's index in memory, which answers the same queries as the database does: a page is then written by the same
 * function, whether one text went out or all pages are made anew. Rows are not copied: whoever asks changes none.
 */
export function rowsInMemory() {
  const all: SitePageRow[] = []
  const by = Object.fromEntries(narrow.map((field) => [field, new Map<string, SitePageRow[]>()])) as Record<
    Narrow,
    Map<string, SitePageRow[]>
  >
  const languages = new Map<string, SitePageRow[]>()
  /** Rows of a column in a language, by number. */
  const columns = new Map<string, SitePageRow[]>()
  let isSorted = true

  function add(rows: SitePageRow[]) {
    for (const row of rows) {
      all.push(row)
      for (const field of narrow) if (row[field]) push(by[field], row[field], row)
      push(languages, row.language, row)
      push(columns, columnKey(row.column, row.language), row)
    }
    isSorted = false
  }

  function rows({ where, sort, limit }: RowQuery): SitePageRow[] {
    const found = candidates(where).filter((row) => matches(row, where))
    if (sort) found.sort(order(sort))
    return limit ? found.slice(0, limit) : found
  }

  /** The fewest rows that surely hold all that are asked for. */
  function candidates(where: RowQuery['where']): SitePageRow[] {
    const asked = demands(where)
    for (const field of narrow) {
      const values = valuesOf(asked.filter((demand) => demand.field === field))
      // An empty one is not kept apart: most rows have none.
      if (values && !values.includes('')) return values.flatMap((value) => by[field].get(value) ?? [])
    }
    const spoken = valuesOf(asked.filter(({ field }) => field === 'language'))
    if (!spoken) return all
    const named = valuesOf(asked.filter(({ field }) => field === 'column'))
    if (!named) return spoken.flatMap((language) => languages.get(language) ?? [])
    return named.flatMap((column) => spoken.flatMap((language) => between(columns.get(columnKey(column, language)) ?? [], asked)))
  }

  /** The stretch of a column whose numbers are asked for. */
  function between(rowsOfColumn: SitePageRow[], asked: ReturnType<typeof demands>): SitePageRow[] {
    if (!isSorted) {
      for (const some of columns.values()) some.sort((one, other) => one.seq - other.seq)
      isSorted = true
    }
    let from = 0
    let to = rowsOfColumn.length
    for (const { field, operator, wanted } of asked) {
      if (field !== 'seq') continue
      const seq = Number(wanted)
      if (operator === 'equals' || operator === 'greater_than_equal') from = Math.max(from, firstFrom(rowsOfColumn, seq))
      if (operator === 'greater_than') from = Math.max(from, firstFrom(rowsOfColumn, seq + 1))
      if (operator === 'equals' || operator === 'less_than_equal') to = Math.min(to, firstFrom(rowsOfColumn, seq + 1))
      if (operator === 'less_than') to = Math.min(to, firstFrom(rowsOfColumn, seq))
    }
    return rowsOfColumn.slice(from, to)
  }

  return { add, rows, all: all as readonly SitePageRow[] }
}

function push(map: Map<string, SitePageRow[]>, key: string, row: SitePageRow) {
  const rows = map.get(key)
  if (rows) rows.push(row)
  else map.set(key, [row])
}

const columnKey = (column: string, language: string) => `${language} ${column}`

/** The values a field is to have one of; null where the query leaves it open. */
function valuesOf(asked: ReturnType<typeof demands>): string[] | null {
  for (const { operator, wanted } of asked) {
    if (operator === 'equals') return [String(wanted)]
    if (operator === 'in' && Array.isArray(wanted)) return [...new Set(wanted.map(String))]
  }
  return null
}

/** Where the first row lies whose number is at least `seq`. */
function firstFrom(rows: SitePageRow[], seq: number): number {
  let low = 0
  let high = rows.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((rows[middle]?.seq ?? 0) < seq) low = middle + 1
    else high = middle
  }
  return low
}

/** As the databases sort: the greatest first where a minus stands before the field's name, and what is equal by path. */
function order(sort: string) {
  const field = sort.replace('-', '') as keyof SitePageRow
  const sign = sort.startsWith('-') ? -1 : 1
  return (one: SitePageRow, other: SitePageRow) => {
    const [a, b] = [one[field] as number, other[field] as number]
    if (a !== b) return a < b ? -sign : sign
    return one.path < other.path ? -1 : 1
  }
}
