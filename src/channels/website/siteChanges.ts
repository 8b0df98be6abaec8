import type { CollectionSlug, Payload, Where } from 'payload'
import type { Change } from '../../site/changes.ts'

/** A change as the index of the site keeps it. */
export type SiteChange = Change & { id: string | number }

export const siteChanges = 'site-changes' as CollectionSlug

type Asked = { payload: Payload; outlet: string; where?: Where; sort?: string; limit?: number }

/** Changes of one outlet's site; all that match unless `limit` says otherwise. */
export async function findChanges({ payload, outlet, where = {}, sort = 'seq', limit = 0 }: Asked): Promise<SiteChange[]> {
  const { docs } = await payload.find({
    collection: siteChanges,
    where: 'ofText' in where ? where : { and: [{ outlet: { equals: outlet } }, where] },
    sort,
    limit,
    pagination: false,
    depth: 0,
  })
  return docs.map((doc) => tidy(doc as unknown as SiteChange))
}

/** The newest change of a site, or of one of its texts; null before the first. */
export async function newestChange({ text, ...asked }: Pick<Asked, 'payload' | 'outlet'> & { text?: string }): Promise<SiteChange | null> {
  const where = text === undefined ? {} : { where: ofText({ ...asked, text }) }
  return (await findChanges({ ...asked, ...where, sort: '-seq', limit: 1 }))[0] ?? null
}

/** The changes of one text. */
export const ofText = ({ outlet, text }: { outlet: string; text: string }): Where => ({ ofText: { equals: ofTextKey({ outlet, text }) } })

/** What a change is found by. */
export const ofTextKey = ({ outlet, text }: { outlet: string; text: string }): string => `${outlet} ${text}`

/** Of the row the change alone: what the database adds is nobody's business. An empty path comes back as null from one database. */
const tidy = ({ id, seq, at, type, text, item, kind, language, edition, sha256, path }: SiteChange): SiteChange => ({
  id,
  seq,
  at,
  type,
  text,
  item,
  kind,
  language,
  edition,
  sha256,
  path: path ?? '',
})
