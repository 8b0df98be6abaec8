import type { Where } from 'payload'
import type { Language } from '../../languages.ts'
import { sitemapPath } from '../../site/paths.ts'
import { renderSitemap, renderSitemapIndex, sitemapSize } from '../../site/sitemap.ts'
import type { PageDesk } from './desk.ts'
import { putFile, takeFile } from './siteFiles.ts'
import type { SitePageRow } from './sitePageRow.ts'

/** Which sitemap: the texts of a column in a language, or with an empty column the pages of the site; numbered from 1, the oldest. */
export type SitemapPlace = { language: Language; column: string; page: number }

/** Writes the sitemap a row stands in, and the sitemap of sitemaps. */
export async function writeSitemap({ desk, row }: { desk: PageDesk; row: SitePageRow }): Promise<void> {
  await writeOneSitemap({ desk, place: { language: row.language, column: row.column, page: Math.ceil(row.seq / sitemapSize) } })
  await writeSitemapIndex({ desk, siteUrl: (await desk.frame(row.language)).office.siteUrl })
}

/** Writes one sitemap, or takes it away where no text of it can be read any more. */
export async function writeOneSitemap({ desk, place }: { desk: PageDesk; place: SitemapPlace }): Promise<void> {
  const { language, column, page } = place
  const { office, columns } = await desk.frame(language)
  const where: Where = {
    and: [
      { column: { equals: column } },
      { language: { equals: language } },
      { seq: { greater_than: (page - 1) * sitemapSize } },
      { seq: { less_than_equal: page * sitemapSize } },
      { state: { equals: 'live' } },
    ],
  }
  const rows = await desk.rows({ where, sort: 'seq' })
  const section = columns.find(({ uid }) => uid === column)?.slug || 'pages'
  const path = sitemapPath({ language, section, page })
  const entries = rows.map((entry) => ({ path: entry.path, changedAt: entry.updatedOn }))
  if (entries.length === 0) await takeFile({ desk, path })
  else await putFile({ desk, path, content: renderSitemap({ siteUrl: office.siteUrl, entries }) })
}

/** Writes the sitemap of the sitemaps there are. */
export async function writeSitemapIndex({ desk, siteUrl }: { desk: PageDesk; siteUrl: string }): Promise<void> {
  const files = await desk.tree.names('/sitemaps')
  const paths = files.filter((file) => file.endsWith('.xml')).map((file) => `/sitemaps/${file}`)
  await putFile({ desk, path: '/sitemap.xml', content: renderSitemapIndex({ siteUrl, paths }) })
}
