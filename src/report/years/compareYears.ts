import type { Payload } from 'payload'
import type { Origin } from '../../ledger/count.ts'
import { countMain } from '../countNumbers.ts'
import { type Numbers, withNumbers } from '../numbers.ts'
import { readOverrides } from '../override/readOverrides.ts'
import { signedOf, yearRow } from '../yearRow.ts'
import { type Comparison, comparisonOf, type YearShown } from './comparison.ts'

/** How many years stand side by side, the last one with them. */
export const yearsShown = 5

type Asked = { payload: Payload; year: number; origin: Origin; shown: Numbers & { isSigned: boolean } }

/**
 * The numbers of a year beside those of up to four before it, the oldest first. A year of which nothing was kept here is left out: zeros would say that nothing was done.
 */
export async function compareYears({ payload, year, origin, shown }: Asked): Promise<Comparison> {
  const earlier = await Promise.all(
    Array.from({ length: yearsShown - 1 }, (_, index) => numbersOf({ payload, year: year - yearsShown + 1 + index, origin })),
  )
  return comparisonOf([...earlier.filter((one) => one !== null), { ...shown, year }])
}

async function numbersOf(asked: Omit<Asked, 'shown'>): Promise<(Numbers & YearShown) | null> {
  const { year } = asked
  const signed = signedOf(await yearRow(asked))
  if (signed) return { ...signed, year, isSigned: true }
  const [counted, { confirmed }] = await Promise.all([countMain(asked), readOverrides(asked)])
  return counted.isKept || confirmed.length > 0 ? { ...withNumbers(counted, confirmed), year, isSigned: false } : null
}
