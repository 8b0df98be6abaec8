import type { Language } from '../../languages.ts'
import { siteMapPath } from '../../site/paths.ts'
import { renderSiteMapPage } from '../../site/render.tsx'
import type { PageDesk } from './desk.ts'
import { putFile } from './siteFiles.ts'

/** Writes the map of the site in one language, for people; it changes with the site's pages and columns alone. */
export async function writeOverview({ desk, language }: { desk: PageDesk; language: Language }): Promise<void> {
  const rows = await desk.rows({
    where: { and: [{ language: { equals: language } }, { kind: { equals: 'page' } }, { state: { equals: 'live' } }] },
    sort: 'menuOrder',
  })
  const pages = rows.map(({ path, title }) => ({ path, title }))
  await putFile({ desk, path: siteMapPath(language), content: renderSiteMapPage({ frame: await desk.frame(language), pages }) })
}
