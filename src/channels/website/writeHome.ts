import type { Where } from 'payload'
import type { Language } from '../../languages.ts'
import { feedSize, renderFeeds } from '../../site/feeds.ts'
import { atomPath, homePath, jsonFeedPath, rssPath } from '../../site/paths.ts'
import { renderHome } from '../../site/render.tsx'
import type { Desk } from './desk.ts'
import { putFile } from './siteFiles.ts'
import { findRows, itemOfRow, type SitePageRow } from './sitePageRow.ts'
import { digestsOf } from './writeLists.ts'

const latestSize = 7
const noticesSize = 5

/** Writes a language's home page and feeds. */
export async function writeHome({ desk, language }: { desk: Desk; language: Language }): Promise<void> {
  const frame = await desk.frame(language)
  const live = (where: Where, sort: string, limit?: number) =>
    findRows({
      payload: desk.payload,
      outlet: desk.outlet,
      where: { and: [{ language: { equals: language } }, { state: { equals: 'live' } }, where] },
      sort,
      ...(limit ? { limit } : {}),
    })
  const [newest, notices, pages, columns] = await Promise.all([
    live({ kind: { not_equals: 'page' } }, '-publishedOn', feedSize),
    live({ kind: { equals: 'notice' } }, '-publishedOn', noticesSize),
    live({ kind: { equals: 'page' } }, 'menuOrder'),
    digestsOf({ desk, frame, columns: frame.columns.filter(({ parent }) => parent === null) }),
  ])
  const shown = (rows: SitePageRow[]) => rows.map((row) => itemOfRow({ row, now: desk.now() }))
  const items = shown(newest)
  const { rss, atom, json } = renderFeeds({ frame, items })
  const home = renderHome({
    frame,
    latest: items.slice(0, latestSize),
    notices: shown(notices),
    columns,
    pages: pages.map(({ path, title }) => ({ path, title })),
  })
  await putFile({ desk, path: homePath(language), content: home })
  await putFile({ desk, path: rssPath(language), content: rss })
  await putFile({ desk, path: atomPath(language), content: atom })
  await putFile({ desk, path: jsonFeedPath(language), content: json })
}
