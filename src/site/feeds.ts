import { Feed } from 'feed'
import { words } from '../i18n/words.ts'
import { languageAttributes } from './format.ts'
import { atomPath, homePath, jsonFeedPath, rssPath } from './paths.ts'
import type { Frame, ListItem } from './types.ts'

/** Items a feed carries. */
export const feedSize = 30

/** RSS, Atom and JSON Feed of one language's newest texts. The same items give the same bytes: their newest date stands for “updated”. */
export function renderFeeds({ frame, items }: { frame: Frame; items: ListItem[] }): { rss: string; atom: string; json: string } {
  const { office, language } = frame
  const siteName = office.siteName || office.name
  const home = office.siteUrl + homePath(language)
  const feed = new Feed({
    id: home,
    link: home,
    title: clean(`${siteName} · ${words(language)('latest')}`),
    description: clean(office.name),
    language: languageAttributes(language).lang,
    copyright: clean(office.sponsor || office.name),
    generator: false,
    updated: new Date(items[0]?.publishedAt ?? 0),
    feedLinks: {
      rss: office.siteUrl + rssPath(language),
      atom: office.siteUrl + atomPath(language),
      json: office.siteUrl + jsonFeedPath(language),
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
