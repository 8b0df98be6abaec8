import type { Language } from '../languages.ts'
import type { TextKind } from '../richtext/tree.ts'
import type { Snapshot } from '../snapshot.ts'

/** Folders of the kinds of text below their language; pages of the site stand in the language's folder itself. */
const folders: Record<Exclude<TextKind, 'page'>, string> = {
  article: 'articles',
  policy: 'policies',
  interpretation: 'interpretations',
  notice: 'notices',
  service: 'services',
  topic: 'topics',
}

/** Slugs a page of the site may not have: their files belong to the site itself. */
export const reservedSlugs: readonly string[] = [
  'index',
  'feed',
  'atom',
  'columns',
  'urgent',
  'search',
  'sitemap',
  ...Object.values(folders),
]

/** Where a text stands on the site, with leading slash. Depends on language, kind and slug alone, since other channels link to it. */
export function textPath({ language, kind, slug }: Pick<Snapshot, 'language' | 'kind' | 'slug'>): string {
  return kind === 'page' ? `/${language}/${slug}.html` : `/${language}/${folders[kind]}/${slug}.html`
}

/** Beside a text's page the same as JSON. */
export const jsonPathOf = (path: string) => path.replace(/\.html$/, '.json')

/** Beside a notice's page its period, for calendars. */
export const calendarPathOf = (path: string) => path.replace(/\.html$/, '.ics')

/** Every file that stands at a text's address: its page, and what lies beside it. */
export const filesAt = (path: string) => [path, jsonPathOf(path), calendarPathOf(path)]

/** Short, the same in every language, and for ever: it is printed on posters. */
export const statusPath = (item: string) => `/s/${item}.html`

/** Which page of a column's list: the newest stand at `index`, full pages are numbered from the oldest. */
export type ListPage = number | 'index'

export const columnPath = ({ language, slug, page = 'index' }: { language: Language; slug: string; page?: ListPage }) =>
  `/${language}/columns/${slug}/${page === 'index' ? 'index' : `p${page}`}.html`

export const homePath = (language: Language) => `/${language}/index.html`
/** Where the urgent bar leads. */
export const urgentPath = (language: Language) => `/${language}/urgent.html`

/** All topics of a language. */
export const topicsPath = (language: Language) => `/${language}/topics/index.html`

/** The map of the site for people; machines have `sitemap.xml`. */
export const siteMapPath = (language: Language) => `/${language}/sitemap.html`
export const searchPath = (language: Language) => `/${language}/search.html`
/** The page for addresses nothing stands at; the site's own answers for those that name no language. */
export const notFoundPath = (language?: Language) => (language ? `/${language}/404.html` : '/404.html')
/** Where the segments of a language's search lie. */
export const searchFolder = (language: Language) => `/search/${language}/`

/** Old addresses and where they lead, or null for what is gone for good: for servers that can answer so. */
export const redirectsPath = '/redirects.json'
/** The same as nginx reads it. */
export const redirectMapPath = '/redirects.map'
export type Redirects = Record<string, string | null>

/** Feeds of a language, or of one of its columns. */
export function feedPaths({ language, column }: { language: Language; column?: { slug: string } | null | undefined }) {
  const folder = column ? `/${language}/columns/${column.slug}` : `/${language}`
  return { rss: `${folder}/feed.xml`, atom: `${folder}/atom.xml`, json: `${folder}/feed.json` }
}

/** What partners read to learn what changed: pages numbered from the oldest, and an index that says where it ends. */
export const changesPath = (page: number | 'index') => `/changes/${page}.json`

export const partPath = (edition: string) => `/parts/${edition}.html`
export const mediaPath = (file: string) => `/media/${file}`
export const sitemapPath = ({ language, section, page }: { language: Language; section: string; page: number }) =>
  `/sitemaps/${language}-${section}-${page}.xml`
