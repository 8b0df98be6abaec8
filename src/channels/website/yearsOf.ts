import type { Where } from 'payload'
import { pageOf } from '../../site/lists.ts'
import type { Frame, SiteColumn, YearLink } from '../../site/types.ts'
import type { PageDesk } from './desk.ts'

type Asked = { desk: PageDesk; frame: Frame; column: SiteColumn; last: number }

/**
 * Where each year of a column begins to be read: the page with its newest text, the latest year first. One question a
 * year, whatever the number of texts; none where all is of one year. `last` is the number its newest text bears.
 */
export async function yearsOf({ desk, frame, column, last }: Asked): Promise<YearLink[]> {
  const rowBy = (sort: string, more: Where[] = []) =>
    desk.row({
      where: {
        and: [{ column: { equals: column.uid } }, { language: { equals: frame.language } }, { state: { equals: 'live' } }, ...more],
      },
      sort,
    })
  const [oldest, newest] = [await rowBy('publishedOn'), await rowBy('-publishedOn')]
  if (!oldest || !newest) return []
  const years: YearLink[] = [{ year: yearOf(newest.publishedOn), page: 'index' }]
  for (let year = yearOf(newest.publishedOn) - 1; year >= yearOf(oldest.publishedOn); year -= 1) {
    const row = await rowBy('-publishedOn', [
      { publishedOn: { less_than: beginOf(year + 1) } },
      { publishedOn: { greater_than_equal: beginOf(year) } },
    ])
    if (row) years.push({ year, page: pageOf({ seq: row.seq, last }) })
  }
  return years.length > 1 ? years : []
}

/** A year is the office's year: it begins at midnight in Shanghai, which keeps no summer time. */
const beginOf = (year: number) => new Date(Date.UTC(year, 0, 1) - 8 * 3_600_000).toISOString()

const yearOf = (at: string) => new Date(Date.parse(at) + 8 * 3_600_000).getUTCFullYear()
