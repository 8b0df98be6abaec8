import { Feed } from 'feed'
import { words } from '../i18n/words.ts'
import { languageAttributes } from './format.ts'
import { columnPath, feedPaths, homePath } from './paths.ts'
import type { Frame, ListItem, SiteColumn } from './types.ts'

/** Items a feed carries. */
export const feedSize = 30

type FeedArgs = { frame: Frame; items: ListItem[]; column?: SiteColumn }

/** RSS, Atom and JSON Feed of the newest texts of a language, or of one of its columns. The same items give the same bytes: their newest date stands for “updated”. */
export function renderFeeds({ frame, items, column }: FeedArgs): { rss: string; atom: string; json: string } {
  const { office, language } = frame
  const siteName = office.siteName || office.name
  const home = office.siteUrl + (column ? columnPath({ language, slug: column.slug }) : homePath(language))
  const own = feedPaths({ language, column })
  const feed = new Feed({
    id: home,
    link: home,
    title: clean(`${siteName} · ${column?.name ?? words(language)('latest')}`),
    description: clean(column?.description || office.name),
    language: languageAttributes(language).lang,
    copyright: clean(office.sponsor || office.name),
    generator: false,
    updated: new Date(items[0]?.publishedAt ?? 0),
    feedLinks: {
      rss: office.siteUrl + own.rss,
      atom: office.siteUrl + own.atom,
      json: office.siteUrl + own.json,
    },
  })
  for (const item of items.slice(0, feedSize)) {
    const link = office.siteUrl + item.path
    feed.addItem({ id: link, link, title: clean(item.title), description: clean(item.summary), date: new Date(item.publishedAt) })
  }
  return { rss: feed.rss2(), atom: feed.atom1(), json: `${feed.json1()}\n` }
}

/** Inside CDATA only its own end could do harm. */
const clean = (text: string) => text.replaceAll(']]>', ']] >')
