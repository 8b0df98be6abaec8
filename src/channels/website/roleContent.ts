import type { Where } from 'payload'
import { pageRoles } from '../../pageRoles.ts'
import { dayShown } from '../../site/format.ts'
import type { CatalogueGroup, Frame, Report, RoleContent } from '../../site/types.ts'
import type { PageDesk } from './desk.ts'
import type { SitePageRow } from './sitePageRow.ts'

type Asked = { desk: PageDesk; row: Pick<SitePageRow, 'role' | 'language'> }

/** What a page with a role gathers from the rest of the site; null for pages that gather nothing. */
export async function roleContent({ desk, row }: Asked): Promise<RoleContent | null> {
  switch (row.role) {
    case 'catalogue':
      return { role: 'catalogue', groups: await catalogue({ desk, row }) }
    case 'annualReports':
      return { role: 'annualReports', reports: await reports({ desk, row }) }
    case 'onRequest':
      return { role: 'onRequest', ...(await guideOf({ desk, row })) }
    default:
      return null
  }
}

/** Whether a column holds the office's annual reports on disclosure. */
export const isReport = ({ frame, column }: { frame: Frame; column: string }): boolean =>
  frame.columns.some(({ uid, type }) => uid === column && type === pageRoles.annualReports.columnType)

const liveIn = ({ language }: Pick<SitePageRow, 'language'>, where: Where): Where => ({
  and: [{ language: { equals: language } }, { state: { equals: 'live' } }, where],
})

/** By item of 条例 Art. 20, the newest document first. */
async function catalogue({ desk, row }: Asked): Promise<CatalogueGroup[]> {
  const rows = await desk.rows({ where: liveIn(row, { art20Item: { greater_than: 0 } }) })
  const groups = new Map<number, CatalogueGroup>()
  for (const { art20Item, path, title, summary, indexNumber, documentNumber, writtenOn, publishedOn } of rows) {
    const group = groups.get(art20Item) ?? { art20Item, entries: [] }
    groups.set(art20Item, group)
    group.entries.push({ path, title, summary, indexNumber, documentNumber, generatedOn: writtenOn || dayShown(publishedOn) })
  }
  for (const { entries } of groups.values())
    entries.sort((one, other) =>
      one.generatedOn === other.generatedOn ? (one.path < other.path ? -1 : 1) : one.generatedOn < other.generatedOn ? 1 : -1,
    )
  return [...groups.values()].sort((one, other) => one.art20Item - other.art20Item)
}

/** What stands in the columns of annual reports, the newest first, each with its files. */
async function reports({ desk, row }: Asked): Promise<Report[]> {
  const frame = await desk.frame(row.language)
  const columns = frame.columns.map(({ uid }) => uid).filter((column) => isReport({ frame, column }))
  const rows = await desk.rows({ where: liveIn(row, { column: { in: columns } }), sort: '-publishedOn' })
  return rows.map(({ path, title, publishedOn, offers }) => ({ path, title, publishedOn, files: offers?.files ?? [] }))
}

/** The guide in the same language: it says where to turn. */
async function guideOf({ desk, row }: Asked): Promise<Pick<Extract<RoleContent, { role: 'onRequest' }>, 'guide' | 'point'>> {
  const guide = await desk.row({ where: liveIn(row, { role: { equals: 'guide' } }) })
  if (!guide) return { guide: null, point: null }
  return { guide: { path: guide.path, title: guide.title }, point: guide.offers?.point ?? null }
}
