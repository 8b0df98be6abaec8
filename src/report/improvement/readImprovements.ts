import type { Payload, PayloadRequest } from 'payload'
import type { Origin } from '../../ledger/count.ts'
import type { Improvement as Row } from '../../payload-types.ts'
import type { Improvement } from './dealtWith.ts'

type Asked = { payload: Payload; year: number; origin: Origin; req?: PayloadRequest }

/** The rows of problems that a year's report named, in its order, without what was made void. */
export async function improvementsOf({ payload, year, origin, req }: Asked): Promise<Row[]> {
  const { docs } = await payload.find({
    collection: 'improvements',
    where: { and: [{ year: { equals: year } }, { origin: { equals: origin } }] },
    sort: ['number', 'createdAt', 'uid'],
    limit: 0,
    pagination: false,
    depth: 0,
    ...(req ? { req } : {}),
  })
  return docs.filter(({ isVoid }) => !isVoid)
}

/** The problems a year's report has to deal with: those of the report of the year before. */
export async function readImprovements({ year, ...asked }: Asked): Promise<Improvement[]> {
  const rows = await improvementsOf({ ...asked, year: year - 1 })
  return rows.map(({ uid, words, state, done }) => ({ uid: uid ?? '', words, state: state ?? 'open', done: done ?? '' }))
}
