import type { Where } from 'payload'
import type { RelatedText } from '../../site/types.ts'
import type { PageDesk } from './desk.ts'
import type { SitePageRow } from './sitePageRow.ts'

/** How far a text looks back in its column: what it shows of others stays the same when more are published. */
const reach = 4

/** The texts of the same column and language that came right before this one, the newest first. */
export async function neighboursOf({ desk, row }: { desk: PageDesk; row: Place }): Promise<RelatedText[]> {
  const rows = await beside({
    desk,
    row,
    where: { and: [{ seq: { less_than: row.seq } }, { seq: { greater_than_equal: row.seq - reach } }] },
  })
  return rows.map(({ path, title }) => ({ path, title }))
}

/** The texts that show this one as a neighbour: to be written anew when its title or address changes, or it goes. */
export const showingAsNeighbour = ({ desk, row }: { desk: PageDesk; row: SitePageRow }): Promise<SitePageRow[]> =>
  beside({ desk, row, where: { and: [{ seq: { greater_than: row.seq } }, { seq: { less_than_equal: row.seq + reach } }] } })

type Place = Pick<SitePageRow, 'column' | 'language' | 'seq'>

async function beside({ desk, row, where }: { desk: PageDesk; row: Place; where: Where }): Promise<SitePageRow[]> {
  if (!row.column) return []
  const place: Where[] = [{ column: { equals: row.column } }, { language: { equals: row.language } }, { state: { equals: 'live' } }]
  return desk.rows({ where: { and: [...place, where] }, sort: '-seq' })
}
