import type { PayloadRequest, Where } from 'payload'
import { mayReadRequests } from '../../access/mayReadRequests.ts'
import type { Sentence } from '../../errors.ts'

/** A row of a register a text was made of. */
export type Source = Sentence & { href: string; title: string }

/** What an item was made of: an application, for whoever may read those, an answered message, a consultation, or its outcome. The row alone keeps the link; read here from the text's side. */
export async function madeFrom({ req, item }: { req: PayloadRequest; item: string }): Promise<Source[]> {
  if (!item) return []
  const given = { limit: 0, pagination: false, depth: 0, req } as const
  const requests = mayReadRequests({ req })
    ? await req.payload.find({ collection: 'requests', where: { item: { equals: item } }, ...given })
    : null
  const messages = await req.payload.find({ collection: 'messages', where: { item: { equals: item } }, ...given })
  const where: Where = { or: [{ item: { equals: item } }, { outcomeItem: { equals: item } }] }
  const consultations = await req.payload.find({ collection: 'consultations', where, ...given })
  const { admin } = req.payload.config.routes
  return [
    ...(requests?.docs ?? []).map(({ id, number }) => ({ ...application, title: number, href: `${admin}/collections/requests/${id}` })),
    ...messages.docs.map(({ id, subject }) => ({ zh: '留言', en: 'Message', title: subject, href: `${admin}/collections/messages/${id}` })),
    ...consultations.docs.map(({ id, title, item: own }) => ({
      ...(own === item ? { zh: '意见征集', en: 'Consultation' } : { zh: '意见征集的结果', en: 'Outcome of a consultation' }),
      title,
      href: `${admin}/collections/consultations/${id}`,
    })),
  ]
}

const application = { zh: '依申请公开', en: 'Application for disclosure' }
