import type { Language } from '../../../languages.ts'
import { fullPages } from '../../../site/lists.ts'
import type { ListPage } from '../../../site/paths.ts'
import { searchSize } from '../../../site/searchIndex.ts'
import { sitemapSize } from '../../../site/sitemap.ts'
import type { Frame } from '../../../site/types.ts'
import type { Place } from '../searchSegment.ts'
import type { SitePageRow } from '../sitePageRow.ts'
import type { SitemapPlace } from '../writeSitemap.ts'
import type { ListsJob, StatusesJob } from './job.ts'

/** What a whole site is made of, in pieces that can be done in any order; pages that tell of editions' facts come after the texts. */
export type Plan = {
  texts: Texts[]
  lists: ListsJob[]
  sitemaps: SitemapPlace[]
  statuses: Pick<StatusesJob, 'items'>[]
}
/** Texts of a column, of one segment of search in each language: items' languages bear about the same numbers. */
export type Texts = { key: string; stretches: Place[]; rows: SitePageRow[] }

const listPagesAtOnce = 25
const itemsAtOnce = 200

/** The pieces of a site with these texts. `frames` are those of all languages. */
export function planOf({ rows, frames }: { rows: readonly SitePageRow[]; frames: Frame[] }): Plan {
  const items = new Set(rows.filter(({ kind }) => kind !== 'page').map(({ item }) => item))
  return {
    texts: textsOf(rows),
    lists: frames.filter(({ office, language }) => office.languages.includes(language)).flatMap((frame) => listsOf({ rows, frame })),
    sitemaps: grouped(rows, sitemapSize).map(({ place }) => place),
    statuses: chunks([...items].sort(), itemsAtOnce).map((some) => ({ items: some })),
  }
}

function textsOf(rows: readonly SitePageRow[]): Texts[] {
  const pieces = new Map<string, Texts>()
  for (const { place, rows: some } of grouped(rows, searchSize)) {
    const key = `${place.column} ${place.page}`
    const piece = pieces.get(key) ?? { key, stretches: [], rows: [] }
    piece.stretches.push(place)
    piece.rows.push(...some)
    pieces.set(key, piece)
  }
  return [...pieces.values()]
}

function listsOf({ rows, frame: { language, columns } }: { rows: readonly SitePageRow[]; frame: Frame }): ListsJob[] {
  const lasts = new Map<string, number>()
  for (const row of rows) if (row.language === language) lasts.set(row.column, Math.max(lasts.get(row.column) ?? 0, row.seq))
  return columns.flatMap(({ uid: column }) => {
    const last = lasts.get(column) ?? 0
    const numbered = Array.from({ length: fullPages(last) }, (_, at): ListPage => at + 1)
    return chunks<ListPage>([...numbered, 'index'], listPagesAtOnce).map(
      (pages) => ({ kind: 'lists', language, column, pages, last }) as const,
    )
  })
}

/** Rows by column, language and stretch of `size` numbers. */
function grouped(rows: readonly SitePageRow[], size: number): { place: Place; rows: SitePageRow[] }[] {
  const groups = new Map<string, { place: Place; rows: SitePageRow[] }>()
  for (const row of rows) {
    const place: Place = { language: row.language as Language, column: row.column, page: Math.ceil(row.seq / size) }
    const key = placeKey(place)
    const group = groups.get(key)
    if (group) group.rows.push(row)
    else groups.set(key, { place, rows: [row] })
  }
  return [...groups.values()]
}

/** A stretch's name in the journal. */
export const placeKey = ({ language, column, page }: Place): string => `${language} ${column} ${page}`

const chunks = <T>(all: T[], size: number): T[][] =>
  Array.from({ length: Math.ceil(all.length / size) }, (_, at) => all.slice(at * size, (at + 1) * size))
