import type { PayloadRequest, Where } from 'payload'
import { canEditText } from '../access/canEdit.ts'
import { clockOf, endOfShanghaiDay, shanghaiDay } from '../clock.ts'
import { showingOutlets } from '../ledger/showingOutlets.ts'
import type { User } from '../payload-types.ts'
import { idOf } from '../relation.ts'
import { pipelinePath } from './pipelinePath.ts'
import type { Waiting } from './waiting.ts'

/** Guides the public can read that were to be checked by now, for those of their unit who may change them; the longest due first. */
export async function waitingGuides({ req, user }: { req: PayloadRequest; user: User }): Promise<Waiting[]> {
  const mine = canEditText({ req })
  if (!mine) return []
  const today = shanghaiDay(clockOf(req.payload).now())
  const due: Where[] = [
    { _status: { equals: 'published' } },
    { reviewBy: { greater_than: '' } },
    { reviewBy: { less_than: today } },
    ...(idOf(user.unit) ? [{ or: [{ unit: { equals: idOf(user.unit) } }, { unit: { exists: false } }] }] : []),
    ...(mine === true ? [] : [mine]),
  ]
  const { docs } = await req.payload.find({
    pagination: false,
    collection: 'services',
    where: { and: due },
    sort: 'reviewBy',
    limit: 0,
    depth: 0,
    req,
  })
  const waiting: Waiting[] = []
  for (const { id, uid, title, language, reviewBy } of docs) {
    if ((await showingOutlets({ req, text: String(uid) })).length === 0) continue
    waiting.push({
      title: title ?? '',
      language: String(language),
      since: endOfShanghaiDay(String(reviewBy)).toISOString(),
      href: pipelinePath({ req, collection: 'services', id: String(id) }),
      zh: `应在 ${reviewBy} 前核对：请核对内容，改期限后提交更正`,
      en: `To be checked by ${reviewBy}: check it, move the day and submit a correction`,
    })
  }
  return waiting
}
