import type { Where } from 'payload'
import type { Language } from '../../languages.ts'
import { columnWay } from '../../site/Crumbs.tsx'
import { pagesTouched, rangeOf } from '../../site/lists.ts'
import { columnPath, type ListPage } from '../../site/paths.ts'
import { renderColumnPage } from '../../site/render.tsx'
import type { ColumnDigest, Frame, ListItem, SiteColumn } from '../../site/types.ts'
import type { PageDesk } from './desk.ts'
import { putFile } from './siteFiles.ts'
import { itemOfRow } from './sitePageRow.ts'
import { writeFeeds } from './writeFeeds.ts'
import { yearsOf } from './yearsOf.ts'

type Place = { desk: PageDesk; language: Language; column: string }

/** Writes the list pages on which one item shows, and the index of every column above. */
export async function writeLists({ desk, language, column, seq, isNew }: Place & { seq: number; isNew: boolean }): Promise<void> {
  const frame = await desk.frame(language)
  const last = await lastNumber({ desk, language, column })
  const way = columnWay({ frame, uid: column })
  const own = way.at(-1)
  if (!own) return
  for (const page of pagesTouched({ seq, last, isNew })) await writeColumnPage({ desk, frame, column: own, page, last })
  for (const above of way.slice(0, -1)) await writeColumn({ desk, frame, column: above })
}

/** Writes a column's index. */
export async function writeColumn({ desk, frame, column }: { desk: PageDesk; frame: Frame; column: SiteColumn }): Promise<void> {
  const last = await lastNumber({ desk, language: frame.language, column: column.uid })
  await writeColumnPage({ desk, frame, column, page: 'index', last })
}

/** The number the newest item of a column bears in one language; 0 for none. Withdrawn ones keep theirs. */
export async function lastNumber({ desk, language, column }: Place): Promise<number> {
  const where: Where = { and: [{ column: { equals: column } }, { language: { equals: language } }] }
  return (await desk.row({ where, sort: '-seq' }))?.seq ?? 0
}

type PageArgs = { desk: PageDesk; frame: Frame; column: SiteColumn; page: ListPage; last: number }

/** Writes one page of a column's list. */
export async function writeColumnPage({ desk, frame, column, page, last }: PageArgs): Promise<void> {
  const range = rangeOf({ page, last })
  const where: Where = {
    and: [
      { column: { equals: column.uid } },
      { language: { equals: frame.language } },
      { seq: { greater_than_equal: range.from } },
      { seq: { less_than_equal: range.to } },
      { state: { equals: 'live' } },
    ],
  }
  const rows = last === 0 ? [] : await desk.rows({ where, sort: '-seq' })
  const below =
    page === 'index' ? await digestsOf({ desk, frame, columns: frame.columns.filter(({ parent }) => parent === column.uid) }) : []
  const items = rows.map((row) => itemOfRow({ row, now: desk.now() }))
  const years = page === 'index' ? await yearsOf({ desk, frame, column, last }) : []
  const content = renderColumnPage({ frame, column, page, range, items, below, years })
  if (page === 'index') await writeFeeds({ desk, frame, column, items: feedItems({ items, below }) })
  await putFile({ desk, path: columnPath({ language: frame.language, slug: column.slug, page }), content })
}

/** What a column's feed tells: its own newest texts, or for one that only holds others, theirs. */
const feedItems = ({ items, below }: { items: ListItem[]; below: ColumnDigest[] }): ListItem[] =>
  items.length > 0 ? items : below.flatMap((digest) => digest.items).sort((one, other) => (one.publishedAt < other.publishedAt ? 1 : -1))

const digestSize = 5

/** The newest items of some columns, each with the columns below it. */
export function digestsOf({ desk, frame, columns }: { desk: PageDesk; frame: Frame; columns: SiteColumn[] }): Promise<ColumnDigest[]> {
  return Promise.all(
    columns.map(async (column) => {
      const uids = frame.columns.filter(({ uid }) => columnWay({ frame, uid }).includes(column)).map(({ uid }) => uid)
      const where: Where = { and: [{ language: { equals: frame.language } }, { column: { in: uids } }, { state: { equals: 'live' } }] }
      const rows = await desk.rows({ where, sort: '-publishedOn', limit: digestSize })
      return { column, items: rows.map((row) => itemOfRow({ row, now: desk.now() })) }
    }),
  )
}
