import type { Payload } from 'payload'
import type { Origin } from '../ledger/count.ts'
import { statementsOf } from './gather.ts'

/** A row behind a number, by collection and office id; of a statement also what was stated, by whom and when, of an inspection the share it measured. */
export type BehindRecord = { collection: string; uid: string; told?: string }

type Asked = { payload: Payload; year: number; origin: Origin; key: string }

/** What units stated of an item: each value, and who stated it on which day. A zero is a statement too. */
export async function statementsBehind({ payload, key, ...year }: Asked): Promise<BehindRecord[]> {
  const { docs } = await payload.find({
    collection: 'statements',
    where: { and: [...statementsOf(year), { key: { equals: key } }] },
    limit: 0,
    pagination: false,
    depth: 1,
    locale: 'zh',
  })
  return docs.map(({ uid, value, unit, statedBy, statedOn }) => {
    const unitName = unit && typeof unit === 'object' ? unit.name : ''
    return { collection: 'statements', uid: uid ?? '', told: [String(value), unitName, statedBy, statedOn].filter(Boolean).join(' · ') }
  })
}
