import type { PayloadRequest } from 'payload'
import type { Sentence } from '../errors.ts'
import type { Review, User } from '../payload-types.ts'
import type { TextCollection } from '../texts.ts'
import { personOf } from './people.ts'
import { pipelinePath } from './pipelinePath.ts'
import { tried } from './refusal.ts'
import { standingOf } from './standing.ts'
import type { Waiting } from './waiting.ts'

/** What came back to who submitted it: returned, void, or changed under review so that nobody can decide it. */
export async function waitingReturns({ req, user }: { req: PayloadRequest; user: User }): Promise<Waiting[]> {
  const { docs } = await req.payload.find({
    pagination: false,
    collection: 'reviews',
    where: { and: [{ submittedBy: { equals: personOf(user).uid } }, { state: { in: ['returned', 'voided', 'open'] } }] },
    sort: 'openedAt',
    limit: 0,
    depth: 0,
    req,
  })
  const newest = await newestRounds({ req, texts: docs.map(({ text }) => text) })
  const waiting: Waiting[] = []
  for (const review of docs) {
    // Somebody submitted the text again, or it was published meanwhile.
    if (newest.get(review.text) !== review.round) continue
    const what = await cameBack({ req, review })
    if (what && (await isThere({ req, review }))) waiting.push({ ...what, ...placeOf({ req, review }) })
  }
  return waiting
}

async function newestRounds({ req, texts }: { req: PayloadRequest; texts: string[] }): Promise<Map<string, number>> {
  const newest = new Map<string, number>()
  if (texts.length === 0) return newest
  const { docs } = await req.payload.find({
    pagination: false,
    collection: 'reviews',
    where: { text: { in: [...new Set(texts)] } },
    sort: 'round',
    select: { text: true, round: true },
    limit: 0,
    depth: 0,
    req,
  })
  for (const { text, round } of docs) newest.set(text, round)
  return newest
}

async function cameBack({ req, review }: { req: PayloadRequest; review: Review }): Promise<Sentence | null> {
  if (review.state === 'returned')
    return { zh: `${review.stepName}退回，请修改后再提交`, en: `Returned (${review.stepName}); revise and submit it again` }
  if (review.state === 'voided') return { zh: '审核作废，请再提交', en: 'The round is void; submit it again' }
  const { value: standing, reasons } = await tried(() => standingOf({ req, review }))
  if (standing && !standing.changed) return null
  const fields = standing?.changed?.join(', ') || reasons.map(({ code }) => code).join(', ')
  return {
    zh: `提交后内容有变（${fields}），无法审核，请撤回后再提交`,
    en: `It changed since submission (${fields}) and cannot be decided; recall and submit it again`,
  }
}

/** A text in the trash waits for nobody. */
async function isThere({ req, review }: { req: PayloadRequest; review: Review }): Promise<boolean> {
  const collection = review.textCollection as TextCollection
  return (await req.payload.count({ collection, where: { id: { equals: review.textId } }, req })).totalDocs > 0
}

const placeOf = ({ req, review }: { req: PayloadRequest; review: Review }) => ({
  title: review.title ?? '',
  language: review.language,
  since: review.closedAt ?? review.openedAt,
  href: pipelinePath({ req, collection: review.textCollection as TextCollection, id: review.textId }),
})
