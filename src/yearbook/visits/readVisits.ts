import type { Payload } from 'payload'
import { addMonths, type Day } from '../../disclosure/days.ts'
import type { VisitDay } from './week.ts'

/** The days of a year on which the site was visited, the oldest first: one small row each. */
export async function readVisits({ payload, today }: { payload: Payload; today: Day }): Promise<VisitDay[]> {
  const { docs } = await payload.find({
    collection: 'site-visits',
    where: { and: [{ day: { greater_than: addMonths(today, -12) } }, { day: { less_than_equal: today } }] },
    sort: 'day',
    select: { day: true, visits: true, failed: true },
    limit: 0,
    pagination: false,
    depth: 0,
  })
  return docs.map(({ day, visits, failed }) => ({ day, visits, failed }))
}
