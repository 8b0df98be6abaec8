import type { PayloadRequest } from 'payload'
import type { Day } from '../days.ts'

/** The days of the contacts with an applicant that are on record, in order. */
export async function contactDays({ req, subject }: { req: PayloadRequest; subject: string }): Promise<Day[]> {
  const { docs } = await req.payload.find({
    collection: 'case-events',
    where: { and: [{ subject: { equals: subject } }, { type: { equals: 'contact' } }] },
    select: { day: true },
    sort: 'day',
    limit: 0,
    pagination: false,
    depth: 0,
    req,
  })
  return docs.map(({ day }) => day)
}
