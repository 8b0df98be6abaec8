import type { Payload, PayloadRequest } from 'payload'
import type { Origin } from '../ledger/count.ts'
import type { AnnualReport } from '../payload-types.ts'
import type { FrozenReport } from './frozen.ts'
import { noComparison } from './years/comparison.ts'

type Asked = { payload: Payload; year: number; origin: Origin; req?: PayloadRequest }

/** The row of a year's report, where somebody began one. */
export async function yearRow({ payload, year, origin, req }: Asked): Promise<AnnualReport | null> {
  const { docs } = await payload.find({
    collection: 'annual-reports',
    where: { and: [{ year: { equals: year } }, { origin: { equals: origin } }] },
    limit: 1,
    pagination: false,
    depth: 0,
    ...(req ? { req } : {}),
  })
  return docs[0] ?? null
}

/** What was signed, word for word; null while nothing is. What was signed before there were overrides, tasks, comparisons and templates has none. */
export const signedOf = (row: AnnualReport | null): FrozenReport | null =>
  row?.state === 'signed' && row.canonical
    ? ({
        overrides: [],
        improvements: [],
        dealtWith: [],
        comparison: noComparison,
        registers: {},
        templates: { general: [], problems: [], others: [] },
        ...(JSON.parse(row.canonical) as Partial<FrozenReport>),
      } as FrozenReport)
    : null
