import type { PayloadRequest } from 'payload'
import { pipelinePath } from '../review/pipelinePath.ts'
import { refusalOf } from '../review/refusal.ts'
import type { Waiting } from '../review/waiting.ts'
import type { TextCollection } from '../texts.ts'
import { maySeal } from './maySeal.ts'

/** Seals that wait for this person as the second one. */
export async function waitingSeals({ req }: { req: PayloadRequest }): Promise<Waiting[]> {
  if ((await refusalOf(() => maySeal(req))).length > 0) return []
  const { docs } = await req.payload.find({
    pagination: false,
    collection: 'seals',
    where: { and: [{ state: { equals: 'asked' } }, { askedBy: { not_equals: req.user?.uid ?? '' } }] },
    sort: 'askedAt',
    limit: 0,
    depth: 0,
    req,
  })
  const waiting: Waiting[] = []
  for (const { text, textCollection, documentNumber, askedAt, askedByName } of docs) {
    const collection = textCollection as TextCollection
    const found = await req.payload.find({
      pagination: false,
      collection,
      where: { uid: { equals: text } },
      draft: true,
      // What the law bids to erase is erased in the trash too.
      trash: true,
      limit: 1,
      depth: 0,
      req,
    })
    const [doc] = found.docs
    if (!doc) continue
    waiting.push({
      title: doc.title ?? '',
      language: String(doc.language),
      since: new Date(askedAt).toISOString(),
      href: pipelinePath({ req, collection, id: String(doc.id), isTrashed: Boolean(doc.deletedAt) }),
      zh: `${askedByName} 申请依法封存（${documentNumber}）`,
      en: `${askedByName} asks that it be sealed by law (${documentNumber})`,
    })
  }
  return waiting
}
