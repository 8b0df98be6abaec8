import type { Where } from 'payload'

/** Rows of a register that were not made void: what is void counts nowhere. */
export const notVoid: Where = { or: [{ isVoid: { exists: false } }, { isVoid: { equals: false } }] }

/** Rows of an origin whose day lies in a year. */
export function inYear(day: string, year: number, origin: string): Where[] {
  return [
    { origin: { equals: origin } },
    { [day]: { greater_than_equal: `${year}-01-01` } },
    { [day]: { less_than_equal: `${year}-12-31` } },
  ]
}

/** The same of a register, without what was made void. */
export const validInYear = (day: string, year: number, origin: string): Where[] => [...inYear(day, year, origin), notVoid]
