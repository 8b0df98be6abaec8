import type { Where } from 'payload'
import { sitemapPath } from '../../site/paths.ts'
import { renderSitemap, renderSitemapIndex, sitemapSize } from '../../site/sitemap.ts'
import type { PageDesk } from './desk.ts'
import { putFile, takeFile } from './siteFiles.ts'
import type { SitePageRow } from './sitePageRow.ts'

/** Writes the sitemap a row stands in, and the sitemap of sitemaps. */
export async function writeSitemap({ desk, row }: { desk: PageDesk; row: SitePageRow }): Promise<void> {
  const { office, columns } = await desk.frame(row.language)
  const page = Math.ceil(row.seq / sitemapSize)
  const where: Where = {
    and: [
      { column: { equals: row.column } },
      { language: { equals: row.language } },
      { seq: { greater_than: (page - 1) * sitemapSize } },
      { seq: { less_than_equal: page * sitemapSize } },
      { state: { equals: 'live' } },
    ],
  }
  const rows = await desk.rows({ where, sort: 'seq' })
  const section = columns.find(({ uid }) => uid === row.column)?.slug || 'pages'
  const path = sitemapPath({ language: row.language, section, page })
  const entries = rows.map((entry) => ({ path: entry.path, changedAt: entry.updatedOn }))
  if (entries.length === 0) await takeFile({ desk, path })
  else await putFile({ desk, path, content: renderSitemap({ siteUrl: office.siteUrl, entries }) })

  const files = await desk.tree.names('/sitemaps')
  const paths = files.filter((file) => file.endsWith('.xml')).map((file) => `/sitemaps/${file}`)
  await putFile({ desk, path: '/sitemap.xml', content: renderSitemapIndex({ siteUrl: office.siteUrl, paths }) })
}
