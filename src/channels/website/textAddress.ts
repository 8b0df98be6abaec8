import type { CollectionSlug, Payload } from 'payload'
import { siteUrl } from '../../siteUrl.ts'

type Asked = { payload: Payload; text: string /** uid: only while it is this edition that is read. */; edition?: string }

/** Where the public can read a text on the office's own site, as an absolute address; null while it cannot. */
export async function textAddress({ payload, text, edition }: Asked): Promise<string | null> {
  const { docs } = await payload.find({
    collection: 'site-pages' as CollectionSlug,
    where: { and: [{ text: { equals: text } }, { state: { equals: 'live' } }, ...(edition ? [{ edition: { equals: edition } }] : [])] },
    limit: 1,
    pagination: false,
    depth: 0,
  })
  const row = docs[0] as unknown as { path?: string } | undefined
  return row?.path ? `${await siteUrl(payload)}${row.path}` : null
}
