import type { Payload } from 'payload'
import type { Origin } from '../ledger/count.ts'
import { countTables } from './countNumbers.ts'
import { type Tables, withNumbers } from './numbers.ts'
import { readOverrides } from './override/readOverrides.ts'
import { signedOf, yearRow } from './yearRow.ts'

type Asked = { payload: Payload; year: number; origin: Origin }

/** The tables of the year before as its report said them: what was signed, else what its records and overrides say; null where nothing of it was kept. */
export async function reportedBefore({ payload, year, origin }: Asked): Promise<Tables | null> {
  const before = { payload, year: year - 1, origin }
  const signed = signedOf(await yearRow(before))
  if (signed) return signed.tables
  const [tables, { confirmed }] = await Promise.all([countTables(before), readOverrides(before)])
  return tables && withNumbers({ tables, figures: {}, registers: {} }, confirmed).tables
}
