import type { PayloadRequest } from 'payload'
import { refusalOf } from '../review/refusal.ts'
import type { Waiting } from '../review/waiting.ts'
import { mayKeepReport } from './signReport.ts'

/** Annual reports that wait for this person as the second one. */
export async function waitingReports({ req }: { req: PayloadRequest }): Promise<Waiting[]> {
  if ((await refusalOf(() => mayKeepReport(req))).length > 0) return []
  const { docs } = await req.payload.find({
    collection: 'annual-reports',
    where: { and: [{ state: { equals: 'asked' } }, { askedBy: { not_equals: req.user?.uid ?? '' } }] },
    sort: 'year',
    limit: 0,
    pagination: false,
    depth: 0,
    req,
  })
  return docs.map(({ id, year, askedByName, updatedAt }) => ({
    title: String(year),
    language: '',
    since: new Date(updatedAt).toISOString(),
    href: `${req.payload.config.routes.admin}/collections/annual-reports/${id}`,
    zh: `${askedByName} 提请定稿`,
    en: `${askedByName} asks that it be signed`,
  }))
}
