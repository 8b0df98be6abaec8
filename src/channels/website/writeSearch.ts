import { readdir } from 'node:fs/promises'
import type { Where } from 'payload'
import type { Language } from '../../languages.ts'
import { searchFolder, searchPath } from '../../site/paths.ts'
import { renderSearchPage } from '../../site/render.tsx'
import { type SearchEntry, type SearchMap, searchEntry, searchSize } from '../../site/searchIndex.ts'
import { asWritten } from './asWritten.ts'
import type { Desk } from './desk.ts'
import { putFile, takeFile } from './siteFiles.ts'
import { findRows, type SitePageRow } from './sitePageRow.ts'
import { fileOfPath, isThere } from './writeAside.ts'
import { lastNumber } from './writeLists.ts'

type Segment = { items: SearchEntry[]; texts: Record<string, string> }
type Place = { language: Language; column: string; page: number }

/** Writes the segment of search a text stands in, and the one it stood in before. What is withdrawn is in none. */
export async function writeSearch({ desk, row, before }: { desk: Desk; row: SitePageRow; before: SitePageRow | null }): Promise<void> {
  const stale = [row.path, before?.path ?? row.path, ...row.superseded.map(({ path }) => path)]
  const places = [placeOf(row), ...(before ? [placeOf(before)] : [])]
  const seen = new Set<string>()
  for (const place of places) {
    const name = await nameOf({ desk, place })
    if (seen.has(name)) continue
    seen.add(name)
    const known = await readSegment({ desk, name, language: place.language })
    const segment = known ? without(known, stale) : await segmentOf({ desk, place })
    if (known && place === places[0] && row.state === 'live') await add({ desk, segment, row })
    await putSegment({ desk, name, language: place.language, segment })
  }
  await writeSearchMap({ desk, language: row.language, needs: await nameOf({ desk, place: placeOf(row) }) })
}

/** Takes a text out of search. */
export async function dropFromSearch({ desk, row }: { desk: Desk; row: SitePageRow }): Promise<void> {
  await writeSearch({ desk, row: { ...row, state: 'withdrawn' }, before: null })
}

/** Writes all of a language's search anew from the index. */
export async function rewriteSearch({ desk, language }: { desk: Desk; language: Language }): Promise<void> {
  const { columns } = await desk.frame(language)
  for (const column of [...columns.map(({ uid }) => uid), '']) {
    const last = await lastNumber({ desk, language, column })
    for (let page = 1; page <= Math.ceil(last / searchSize); page += 1) {
      const place = { language, column, page }
      await putSegment({ desk, name: await nameOf({ desk, place }), language, segment: await segmentOf({ desk, place }) })
    }
  }
  await writeSearchMap({ desk, language })
}

const placeOf = ({ language, column, seq }: SitePageRow): Place => ({ language, column, page: Math.ceil(seq / searchSize) })

const pagesSection = 'pages'

async function nameOf({ desk, place: { language, column, page } }: { desk: Desk; place: Place }): Promise<string> {
  const { columns } = await desk.frame(language)
  return `${columns.find(({ uid }) => uid === column)?.slug ?? pagesSection}-${page}`
}

const pathsOf = ({ language, name }: { language: Language; name: string }) => ({
  items: `${searchFolder(language)}${name}.json`,
  texts: `${searchFolder(language)}text-${name}.json`,
})

/** A segment as it lies on the site; null unless both its files are as they were written. */
async function readSegment({ desk, name, language }: { desk: Desk; name: string; language: Language }): Promise<Segment | null> {
  const paths = pathsOf({ language, name })
  const [items, texts] = await Promise.all([asWritten({ desk, path: paths.items }), asWritten({ desk, path: paths.texts })])
  return items && texts ? { items: JSON.parse(items) as SearchEntry[], texts: JSON.parse(texts) as Record<string, string> } : null
}

function without({ items, texts }: Segment, paths: string[]): Segment {
  return {
    items: items.filter(({ path }) => !paths.includes(path)),
    texts: Object.fromEntries(Object.entries(texts).filter(([path]) => !paths.includes(path))),
  }
}

/** A segment made anew from the index and the editions. */
async function segmentOf({ desk, place: { language, column, page } }: { desk: Desk; place: Place }): Promise<Segment> {
  const where: Where = {
    and: [
      { column: { equals: column } },
      { language: { equals: language } },
      { seq: { greater_than: (page - 1) * searchSize } },
      { seq: { less_than_equal: page * searchSize } },
      { state: { equals: 'live' } },
    ],
  }
  const segment: Segment = { items: [], texts: {} }
  for (const row of await findRows({ payload: desk.payload, outlet: desk.outlet, where, sort: 'seq' })) await add({ desk, segment, row })
  return segment
}

/** One that is being sealed is found no more. */
async function add({ desk, segment, row }: { desk: Desk; segment: Segment; row: SitePageRow }): Promise<void> {
  const snapshot = await desk.snapshot(row.edition)
  if (!snapshot) return
  const { entry, text } = searchEntry({ snapshot, publishedAt: row.publishedOn })
  segment.items.push(entry)
  segment.texts[entry.path] = text
}

async function putSegment({ desk, name, language, segment }: { desk: Desk; name: string; language: Language; segment: Segment }) {
  const paths = pathsOf({ language, name })
  // By address, so that the same texts give the same bytes in whatever order they came.
  const items = [...segment.items].sort((one, other) => (one.path < other.path ? -1 : 1))
  const texts = Object.fromEntries(items.map(({ path }) => [path, segment.texts[path] ?? '']))
  await putFile({ desk, path: paths.items, content: JSON.stringify(items) })
  await putFile({ desk, path: paths.texts, content: JSON.stringify(texts) })
}

/** Writes which segments there are, and the page; left as it is while it names the segment somebody needs. */
export async function writeSearchMap({ desk, language, needs }: { desk: Desk; language: Language; needs?: string }): Promise<void> {
  const frame = await desk.frame(language)
  const path = `${searchFolder(language)}index.json`
  if (needs) {
    const known = await asWritten({ desk, path })
    const map = known ? (JSON.parse(known) as SearchMap) : null
    if (map?.sections.some(({ slug, pages }) => needs.startsWith(`${slug}-`) && Number(needs.slice(slug.length + 1)) <= pages)) return
  }
  const columns = [...frame.columns.map(({ uid, slug, name }) => ({ uid, slug, name })), { uid: '', slug: pagesSection, name: '' }]
  const sections: SearchMap['sections'] = []
  for (const { uid, slug, name } of columns) {
    const pages = Math.ceil((await lastNumber({ desk, language, column: uid })) / searchSize)
    if (pages === 0) continue
    sections.push({ slug, name, pages })
    // What the map names has to be there: a column may have got another slug.
    for (let page = 1; page <= pages; page += 1)
      await completeSegment({ desk, name: `${slug}-${page}`, place: { language, column: uid, page } })
  }
  await putFile({ desk, path, content: JSON.stringify({ version: 1, sections } satisfies SearchMap) })
  await putFile({ desk, path: searchPath(language), content: renderSearchPage(frame) })
  await dropUnlisted({ desk, language, sections })
}

async function completeSegment({ desk, name, place }: { desk: Desk; name: string; place: Place }): Promise<void> {
  const { language } = place
  if (await isThere({ folder: desk.folder, path: pathsOf({ language, name }).texts })) return
  await putSegment({ desk, name, language, segment: await segmentOf({ desk, place }) })
}

/** Segments no map names any more hold words that nobody would think of taking away. */
async function dropUnlisted({
  desk,
  language,
  sections,
}: {
  desk: Desk
  language: Language
  sections: SearchMap['sections']
}): Promise<void> {
  const folder = searchFolder(language)
  const listed = new Set(sections.flatMap(({ slug, pages }) => Array.from({ length: pages }, (_, at) => `${slug}-${at + 1}.json`)))
  const names = await readdir(fileOfPath({ folder: desk.folder, path: folder })).catch(() => [])
  for (const name of names)
    if (name.endsWith('.json') && name !== 'index.json' && !listed.has(name.replace(/^text-/, '')))
      await takeFile({ desk, path: folder + name })
}
