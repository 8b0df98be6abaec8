import type { CollectionSlug, Payload, Where } from 'payload'
import type { Language } from '../../languages.ts'
import type { PageRole } from '../../pageRoles.ts'
import type { Attachment, Picture, TextKind } from '../../richtext/tree.ts'
import type { ListItem, Standing } from '../../site/types.ts'
import type { AcceptancePoint } from '../../snapshot.ts'
import { standingOf } from './standing.ts'

/** What the site's index holds of one text. Instants are ISO 8601 UTC. */
export type SitePageFacts = {
  outlet: string
  path: string
  text: string
  item: string
  language: Language
  kind: TextKind
  column: string
  columnPath: string
  seq: number
  title: string
  summary: string
  cover: Picture | null
  urgency: string
  inForceFrom: string
  inForceUntil: string
  standing: Standing | ''
  menuOrder: number
  policy: string
  /** Item of the notice an article tells the outcome of. */
  concludes: string
  /** Whether a notice asks the public. */
  isConsultation: boolean
  role: PageRole | ''
  art20Item: number
  indexNumber: string
  documentNumber: string
  writtenOn: string
  offers: Offers | null
  /** uids of the items a topic lists. */
  lists: string
  isArchived: boolean
  files: string
  publishedOn: string
  updatedOn: string
  edition: string
  state: 'live' | 'withdrawn'
  notice: string
  settled: string
  /** What earlier editions left on the disk that is still to be taken away: forgotten once the row is settled. */
  superseded: Superseded[]
  sha256: string
  rendererVersion: number
}
/** What other pages show of a text besides its title: an annual report's files, or the office the guide names. */
export type Offers = { files?: Attachment[]; point?: AcceptancePoint }
/** What an edition had on the disk: its page, its part, its files. */
export type Superseded = Pick<SitePageFacts, 'path' | 'edition' | 'files'>
export type SitePageRow = SitePageFacts & { id: string | number }

const collection = 'site-pages' as CollectionSlug

/** What is asked of the index. `sort` names a field, with a minus for the greatest first. */
export type RowQuery = { where: Where; sort?: string; limit?: number }
type Asked = RowQuery & { payload: Payload; outlet: string }

/** Rows of one outlet; all that match unless `limit` says otherwise. Past Payload's hooks, of which the index has none: that takes half as long. */
export async function findRows({ payload, outlet, where, sort, limit }: Asked): Promise<SitePageRow[]> {
  const { docs } = await payload.db.find<SitePageRow>({
    collection,
    where: { and: [{ outlet: { equals: outlet } }, where] },
    // What is equal comes in one order on every database, and in memory.
    ...(sort ? { sort: [sort, 'path'] } : {}),
    limit: limit ?? 0,
    pagination: false,
  })
  return docs.map(tidy)
}

export const findRow = async (asked: Asked): Promise<SitePageRow | null> => (await findRows({ ...asked, limit: 1 }))[0] ?? null

/** Writes a row anew, or what changed of it. */
export async function saveRow({
  payload,
  id,
  facts,
}: {
  payload: Payload
  id: SitePageRow['id'] | null
  facts: SitePageFacts
}): Promise<SitePageRow> {
  const saved =
    id === null
      ? await payload.db.create({ collection, data: facts as never })
      : await payload.db.updateOne({ collection, where: { id: { equals: id } }, data: facts as never })
  return tidy(saved as unknown as SitePageRow)
}

/** An empty text comes back as null from one database and as itself from the other. */
const tidy = (row: SitePageRow): SitePageRow => ({
  ...row,
  column: row.column ?? '',
  columnPath: row.columnPath ?? '',
  title: row.title ?? '',
  summary: row.summary ?? '',
  cover: row.cover ?? null,
  urgency: row.urgency ?? '',
  inForceFrom: row.inForceFrom ?? '',
  inForceUntil: row.inForceUntil ?? '',
  standing: row.standing ?? '',
  policy: row.policy ?? '',
  concludes: row.concludes ?? '',
  isConsultation: row.isConsultation ?? false,
  role: row.role ?? '',
  art20Item: row.art20Item ?? 0,
  indexNumber: row.indexNumber ?? '',
  documentNumber: row.documentNumber ?? '',
  writtenOn: row.writtenOn ?? '',
  offers: row.offers ?? null,
  lists: row.lists ?? '',
  isArchived: row.isArchived ?? false,
  files: row.files ?? '',
  notice: row.notice ?? '',
  settled: row.settled ?? '',
  superseded: row.superseded ?? [],
})

/** A row as lists show it now. Its own `standing` says what pages told when they were last written. */
export const itemOfRow = ({ row, now }: { row: SitePageRow; now: Date }): ListItem => ({
  path: row.path,
  title: row.title,
  summary: row.summary,
  kind: row.kind,
  publishedAt: row.publishedOn,
  cover: row.cover,
  urgency: row.urgency === 'important' || row.urgency === 'urgent' ? row.urgency : null,
  // A guide that is due to be checked still counts: its own page alone says so.
  standing: row.kind === 'notice' ? standingOfRow({ row, now }) : null,
  isConsultation: row.isConsultation,
})

/** Where a notice stands in its period now, or a guide in the time until it is to be checked; null for other kinds. */
export const standingOfRow = ({ row, now }: { row: SitePageRow; now: Date }): Standing | null =>
  row.kind === 'notice' || row.kind === 'service' ? standingOf({ ...row, now }) : null

/** What `settled` says of a row whose files are all written. */
export const settledMark = ({ edition, state }: Pick<SitePageRow, 'edition' | 'state'>) => `${edition} ${state}`
