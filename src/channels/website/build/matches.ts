import type { Where } from 'payload'

type Row = Record<string, unknown>

/** What a condition of Payload's asks of one value, as both databases answer it for plain text and numbers. */
const operators: Record<string, (value: unknown, wanted: unknown) => boolean> = {
  equals: (value, wanted) => value === wanted,
  not_equals: (value, wanted) => value !== wanted,
  in: (value, wanted) => Array.isArray(wanted) && wanted.includes(value),
  contains: (value, wanted) => String(value).includes(String(wanted)),
  greater_than: (value, wanted) => (value as number) > (wanted as number),
  greater_than_equal: (value, wanted) => (value as number) >= (wanted as number),
  less_than: (value, wanted) => (value as number) < (wanted as number),
  less_than_equal: (value, wanted) => (value as number) <= (wanted as number),
}

/** Whether a row is one a query asks for. @throws {Error} for an operator it does not know: it guesses nothing. */
export function matches(row: Row, where: Where): boolean {
  for (const key in where) {
    const condition = where[key]
    if (key === 'and') {
      for (const part of condition as Where[]) if (!matches(row, part)) return false
    } else if (key === 'or') {
      if (!(condition as Where[]).some((part) => matches(row, part))) return false
    } else {
      const asked = condition as Record<string, unknown>
      for (const name in asked) {
        const operator = operators[name]
        if (!operator) throw new Error(`The index in memory does not know "${name}".`)
        if (!operator(row[key], asked[name])) return false
      }
    }
  }
  return true
}

/** What every row a query asks for must hold: conditions that stand alone or in `and`. */
export function demands(where: Where): { field: string; operator: string; wanted: unknown }[] {
  return Object.entries(where).flatMap(([key, condition]) => {
    if (key === 'and') return (condition as Where[]).flatMap(demands)
    if (key === 'or') return []
    return Object.entries(condition as Record<string, unknown>).map(([operator, wanted]) => ({ field: key, operator, wanted }))
  })
}
