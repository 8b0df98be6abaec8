import type { PayloadRequest } from 'payload'
import { refusalOf } from '../review/refusal.ts'
import type { Waiting } from '../review/waiting.ts'
import { nameOfNumber } from './numbers.ts'
import { mayKeepReport } from './signReport.ts'

/** Annual reports, and overridden numbers of them, that wait for this person as the second one. */
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
  const reports = docs.map(({ id, year, askedByName, updatedAt }) => ({
    title: String(year),
    language: '',
    since: new Date(updatedAt).toISOString(),
    href: `${req.payload.config.routes.admin}/collections/annual-reports/${id}`,
    zh: `${askedByName} 提请定稿`,
    en: `${askedByName} asks that it be signed`,
  }))
  return [...reports, ...(await waitingOverrides({ req }))]
}

/** They are settled on the page of their report. */
async function waitingOverrides({ req }: { req: PayloadRequest }): Promise<Waiting[]> {
  const { docs } = await req.payload.find({
    collection: 'report-overrides',
    where: { and: [{ state: { equals: 'asked' } }, { askedBy: { not_equals: req.user?.uid ?? '' } }] },
    sort: 'askedAt',
    limit: 0,
    pagination: false,
    depth: 0,
    req,
  })
  // A set waits as one, at its first number.
  return docs
    .filter(({ bundle, uid }) => !bundle || bundle === uid)
    .map(({ year, of, bundle, askedAt, askedByName, counted, value }) => {
      const others = docs.filter((one) => bundle && one.bundle === bundle).length - 1
      const besides = others > 0 ? { zh: `，另有 ${others} 项一并`, en: `, and ${others} others with it` } : { zh: '', en: '' }
      return {
        title: `${year} ${nameOfNumber(of) ?? of}`,
        language: '',
        since: new Date(askedAt).toISOString(),
        href: `${req.payload.config.routes.admin}/collections/annual-reports?where[or][0][and][0][year][equals]=${year}`,
        zh: `${askedByName} 申请改数：${counted} → ${value}${besides.zh}`,
        en: `${askedByName} asks to override it: ${counted} → ${value}${besides.en}`,
      }
    })
}
