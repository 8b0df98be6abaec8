import type { Desk } from '../desk.ts'
import { findRows, type SitePageRow } from '../sitePageRow.ts'

const batch = 1000

/** Reads a site's index by the thousand, in order of the alphabet. */
export async function* readIndex({ payload, outlet }: Pick<Desk, 'payload' | 'outlet'>): AsyncGenerator<SitePageRow[]> {
  for (let after = ''; ; ) {
    const rows = await findRows({ payload, outlet, where: { path: { greater_than: after } }, sort: 'path', limit: batch })
    if (rows.length > 0) yield rows
    if (rows.length < batch) return
    after = rows.at(-1)?.path ?? ''
  }
}
