import type { PayloadRequest } from 'payload'
import { clockOf, shanghaiTime } from '../clock.ts'
import { refusalOf } from '../review/refusal.ts'
import type { Waiting } from '../review/waiting.ts'
import { mayMourn } from './mayMourn.ts'

/** Requests for mourning that wait for this person as the second one, the oldest first. One whose period is past waits for nobody. */
export async function waitingMournings({ req }: { req: PayloadRequest }): Promise<Waiting[]> {
  if ((await refusalOf(() => mayMourn(req))).length > 0) return []
  const { docs } = await req.payload.find({
    collection: 'mournings',
    where: {
      and: [
        { state: { equals: 'asked' } },
        { askedBy: { not_equals: req.user?.uid ?? req.user?.id ?? '' } },
        { until: { greater_than: clockOf(req.payload).now().toISOString() } },
      ],
    },
    sort: 'askedAt',
    limit: 0,
    pagination: false,
    depth: 0,
    req,
  })
  return docs.map(({ id, reason, from, until, askedAt, askedByName }) => {
    const period = `${shanghaiTime(from)} – ${shanghaiTime(until)}`
    return {
      title: reason,
      language: '',
      since: new Date(askedAt).toISOString(),
      href: `${req.payload.config.routes.admin}/collections/mournings/${id}`,
      zh: `${askedByName} 申请哀悼模式（${period}）`,
      en: `${askedByName} asks for mourning (${period})`,
    }
  })
}
