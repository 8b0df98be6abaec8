import type { Payload, PayloadRequest } from 'payload'
import type { Origin } from '../../ledger/count.ts'
import type { ReportOverride } from '../../payload-types.ts'

/** A number two people put in the place of a counted one. `countedThen` is what was counted when they did. */
export type Confirmed = {
  uid: string
  of: string
  value: number
  countedThen: number
  reason: string
  askedBy: string
  askedByName: string
  confirmedBy: string
  confirmedByName: string
}
/** The same beside what is counted now. */
export type Overridden = Confirmed & { counted: number }

type Asked = { payload: Payload; year: number; origin: Origin; req?: PayloadRequest }

/** The overrides of a year: those in force, and the keys of those that wait for a second person. */
export async function readOverrides(asked: Asked): Promise<{ confirmed: Confirmed[]; open: string[] }> {
  const rows = await overridesOf(asked)
  return {
    confirmed: rows.filter(({ state }) => state === 'confirmed').map(confirmedOf),
    open: rows.filter(({ state }) => state === 'asked').map(({ of }) => of),
  }
}

/** All overrides ever asked for of a year, the oldest first. */
export async function overridesOf({ payload, year, origin, req }: Asked): Promise<ReportOverride[]> {
  const { docs } = await payload.find({
    collection: 'report-overrides',
    where: { and: [{ year: { equals: year } }, { origin: { equals: origin } }] },
    sort: ['askedAt', 'uid'],
    limit: 0,
    pagination: false,
    depth: 0,
    ...(req ? { req } : {}),
  })
  return docs
}

const confirmedOf = (row: ReportOverride): Confirmed => ({
  uid: row.uid ?? '',
  of: row.of,
  value: row.value,
  countedThen: row.counted,
  reason: row.reason,
  askedBy: row.askedBy,
  askedByName: row.askedByName ?? '',
  confirmedBy: row.decidedBy ?? '',
  confirmedByName: row.decidedByName ?? '',
})
