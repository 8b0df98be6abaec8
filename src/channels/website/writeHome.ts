import type { Where } from 'payload'
import type { Language } from '../../languages.ts'
import { feedSize } from '../../site/feeds.ts'
import { homePath } from '../../site/paths.ts'
import { renderHome } from '../../site/render.tsx'
import type { Desk } from './desk.ts'
import { putFile } from './siteFiles.ts'
import { itemOfRow, type SitePageRow } from './sitePageRow.ts'
import { writeFeeds } from './writeFeeds.ts'
import { digestsOf } from './writeLists.ts'
import { topicRows } from './writeTopics.ts'

const latestSize = 8
const noticesSize = 5
const topicsSize = 3

/** Writes a language's home page and feeds. */
export async function writeHome({ desk, language }: { desk: Desk; language: Language }): Promise<void> {
  const frame = await desk.frame(language)
  const live = (where: Where, sort: string, limit?: number) =>
    desk.rows({
      where: { and: [{ language: { equals: language } }, { state: { equals: 'live' } }, where] },
      sort,
      ...(limit ? { limit } : {}),
    })
  const [newest, notices, pages, columns, leads, topics] = await Promise.all([
    live({ and: [{ kind: { not_equals: 'page' } }, { kind: { not_equals: 'topic' } }] }, '-publishedOn', feedSize),
    live({ kind: { equals: 'notice' } }, '-publishedOn', noticesSize),
    live({ kind: { equals: 'page' } }, 'menuOrder'),
    digestsOf({ desk, frame, columns: frame.columns.filter(({ parent }) => parent === null) }),
    leadRows({ desk, language, live }),
    topicRows({ desk, language }),
  ])
  const shown = (rows: SitePageRow[]) => rows.map((row) => itemOfRow({ row, now: desk.now() }))
  // Notices have a place of their own.
  const news = newest.filter(({ kind }) => kind !== 'notice')
  const leading = shown(leads.length > 0 ? leads : (news.length > 0 ? news : newest).slice(0, 1))
  const home = renderHome({
    frame,
    leads: leading,
    latest: shown(news)
      .filter(({ path }) => !leading.some((lead) => lead.path === path))
      .slice(0, latestSize),
    notices: shown(notices),
    columns,
    topics: shown(topics.filter(({ isArchived }) => !isArchived))
      .filter(({ path }) => !leading.some((lead) => lead.path === path))
      .slice(0, topicsSize),
    pages: pages.map(({ path, title }) => ({ path, title })),
  })
  await putFile({ desk, path: homePath(language), content: home })
  await writeFeeds({ desk, frame, items: shown(newest) })
}

/** The texts the office lets lead in this language, in its order, as far as the public can read them. */
async function leadRows({ desk, language, live }: { desk: Desk; language: Language; live: Live }): Promise<SitePageRow[]> {
  const { leads } = (await desk.payload.findGlobal({
    slug: 'front-page',
    locale: language,
    fallbackLocale: false,
    depth: 1,
  })) as { leads?: { value?: { uid?: string } | string | null }[] | null }
  const uids = (leads ?? []).flatMap(({ value }) => (typeof value === 'object' && value?.uid ? [value.uid] : []))
  if (uids.length === 0) return []
  const rows = await live({ text: { in: uids } }, 'path')
  return rows.sort((one, other) => uids.indexOf(one.text) - uids.indexOf(other.text))
}

type Live = (where: Where, sort: string, limit?: number) => Promise<SitePageRow[]>
