import type { PayloadRequest, Where } from 'payload'
import type { Sentence } from '../../errors.ts'

/** A row of a register a text was made of. */
export type Source = Sentence & { href: string; title: string }

/** What an item was made of: an answered message, a consultation, or its outcome. The row alone keeps the link; read here from the text's side. */
export async function madeFrom({ req, item }: { req: PayloadRequest; item: string }): Promise<Source[]> {
  if (!item) return []
  const given = { limit: 0, pagination: false, depth: 0, req } as const
  const messages = await req.payload.find({ collection: 'messages', where: { item: { equals: item } }, ...given })
  const where: Where = { or: [{ item: { equals: item } }, { outcomeItem: { equals: item } }] }
  const consultations = await req.payload.find({ collection: 'consultations', where, ...given })
  const { admin } = req.payload.config.routes
  return [
    ...messages.docs.map(({ id, subject }) => ({ zh: '留言', en: 'Message', title: subject, href: `${admin}/collections/messages/${id}` })),
    ...consultations.docs.map(({ id, title, item: own }) => ({
      ...(own === item ? { zh: '意见征集', en: 'Consultation' } : { zh: '意见征集的结果', en: 'Outcome of a consultation' }),
      title,
      href: `${admin}/collections/consultations/${id}`,
    })),
  ]
}
