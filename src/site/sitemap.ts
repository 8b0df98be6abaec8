import { escapeHtml } from '../richtext/walk.ts'

/** Addresses one sitemap file may hold: few enough that one publication rewrites little. */
export const sitemapSize = 500

/** A sitemap of texts. `changedAt` is an ISO instant. */
export function renderSitemap({ siteUrl, entries }: { siteUrl: string; entries: { path: string; changedAt: string }[] }): string {
  const urls = entries.map(
    ({ path, changedAt }) => `<url><loc>${escapeHtml(siteUrl + path)}</loc><lastmod>${changedAt.slice(0, 10)}</lastmod></url>`,
  )
  return `${head}<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${urls.join('\n')}\n</urlset>\n`
}

/** The sitemap of sitemaps. */
export function renderSitemapIndex({ siteUrl, paths }: { siteUrl: string; paths: string[] }): string {
  const maps = [...paths].sort().map((path) => `<sitemap><loc>${escapeHtml(siteUrl + path)}</loc></sitemap>`)
  return `${head}<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${maps.join('\n')}\n</sitemapindex>\n`
}

/** All may be read; the parts are fragments and stand in their pages anyway. */
export const renderRobots = (siteUrl: string) => `User-agent: *\nDisallow: /parts/\n\nSitemap: ${siteUrl}/sitemap.xml\n`

const head = '<?xml version="1.0" encoding="UTF-8"?>\n'
