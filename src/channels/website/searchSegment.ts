import type { Where } from 'payload'
import type { Language } from '../../languages.ts'
import { searchFolder } from '../../site/paths.ts'
import { type SearchEntry, searchEntry, searchSize } from '../../site/searchIndex.ts'
import { asWritten } from './asWritten.ts'
import type { PageDesk } from './desk.ts'
import { putFile } from './siteFiles.ts'
import type { SitePageRow } from './sitePageRow.ts'

/** The texts of one segment: what the light search looks in, and their words by address. */
export type Segment = { items: SearchEntry[]; texts: Record<string, string> }
/** Which segment: a column in a language, or with an empty column the pages of the site; numbered from 1, the oldest. */
export type Place = { language: Language; column: string; page: number }

export const placeOf = ({ language, column, seq }: SitePageRow): Place => ({ language, column, page: Math.ceil(seq / searchSize) })

export const pagesSection = 'pages'

export async function nameOf({ desk, place: { language, column, page } }: { desk: PageDesk; place: Place }): Promise<string> {
  const { columns } = await desk.frame(language)
  return `${columns.find(({ uid }) => uid === column)?.slug ?? pagesSection}-${page}`
}

export const pathsOf = ({ language, name }: { language: Language; name: string }) => ({
  items: `${searchFolder(language)}${name}.json`,
  texts: `${searchFolder(language)}text-${name}.json`,
})

/** A segment as it lies on the site; null unless both its files are as they were written. */
export async function readSegment({ desk, name, language }: { desk: PageDesk; name: string; language: Language }): Promise<Segment | null> {
  const paths = pathsOf({ language, name })
  const [items, texts] = await Promise.all([asWritten({ desk, path: paths.items }), asWritten({ desk, path: paths.texts })])
  return items && texts ? { items: JSON.parse(items) as SearchEntry[], texts: JSON.parse(texts) as Record<string, string> } : null
}

export function without({ items, texts }: Segment, paths: string[]): Segment {
  return {
    items: items.filter(({ path }) => !paths.includes(path)),
    texts: Object.fromEntries(Object.entries(texts).filter(([path]) => !paths.includes(path))),
  }
}

/** All texts of a segment's stretch, withdrawn ones too. */
export const whereIn = ({ language, column, page }: Place): Where => ({
  and: [
    { column: { equals: column } },
    { language: { equals: language } },
    { seq: { greater_than: (page - 1) * searchSize } },
    { seq: { less_than_equal: page * searchSize } },
  ],
})

/** A segment made anew from the index and the editions. */
export async function segmentOf({ desk, place }: { desk: PageDesk; place: Place }): Promise<Segment> {
  const where: Where = { and: [whereIn(place), { state: { equals: 'live' } }] }
  const segment: Segment = { items: [], texts: {} }
  for (const row of await desk.rows({ where, sort: 'seq' })) await addTo({ desk, segment, row })
  return segment
}

/** One that is being sealed is found no more. */
export async function addTo({ desk, segment, row }: { desk: PageDesk; segment: Segment; row: SitePageRow }): Promise<void> {
  const snapshot = await desk.snapshot(row.edition)
  if (!snapshot) return
  const { entry, text } = searchEntry({ snapshot, publishedAt: row.publishedOn })
  segment.items.push(entry)
  segment.texts[entry.path] = text
}

export async function putSegment({
  desk,
  name,
  language,
  segment,
}: {
  desk: PageDesk
  name: string
  language: Language
  segment: Segment
}) {
  const paths = pathsOf({ language, name })
  // By address, so that the same texts give the same bytes in whatever order they came.
  const items = [...segment.items].sort((one, other) => (one.path < other.path ? -1 : 1))
  const texts = Object.fromEntries(items.map(({ path }) => [path, segment.texts[path] ?? '']))
  await putFile({ desk, path: paths.items, content: JSON.stringify(items) })
  await putFile({ desk, path: paths.texts, content: JSON.stringify(texts) })
}
