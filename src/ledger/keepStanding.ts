import type { PayloadRequest, Where } from 'payload'
import type { Publication } from '../payload-types.ts'

type Args = { req: PayloadRequest; publication: Publication; replaced?: string[] | undefined }

/**
 * Keeps what stands at an outlet in step with the ledger, in the transaction of the publication: a correction takes the
 * place of what stood, a note stands beside it, a withdrawal clears both.
 */
export async function keepStanding({ req, publication, replaced = [] }: Args): Promise<void> {
  const { type, outlet, origin, text } = publication
  if (type === 'adoption') return
  const here: Where[] = [{ outlet: { equals: outlet } }, { origin: { equals: origin } }, { text: { equals: text } }]
  // Notes beside an article that is edited in place stay there with it.
  const over: Where[] = type === 'correction' ? [{ or: [{ isNote: { not_equals: true } }, { externalId: { in: replaced } }] }] : []
  if (type !== 'note') await req.payload.db.deleteMany({ collection: 'standings', where: { and: [...here, ...over] }, req })
  if (type === 'withdrawal') return
  await req.payload.create({
    collection: 'standings',
    data: {
      publication: publication.uid,
      outlet,
      origin,
      delivery: publication.delivery,
      text,
      edition: publication.edition,
      title: publication.title ?? '',
      externalId: publication.externalId ?? '',
      address: publication.address ?? '',
      bytesHash: publication.bytesHash ?? '',
      isNote: type === 'note',
      publishedAt: publication.at,
      // Its receipt proved it, at that moment.
      seenAt: publication.at,
      seenAs: '',
    },
    depth: 0,
    req,
  })
}
