import type { ListPage } from './paths.ts'

/** Items on a full page of a list. */
export const listSize = 20

/** One page of a list: the items numbered `from` to `to`, and its neighbours; null where there is none. */
export type ListRange = { from: number; to: number; older: ListPage | null; newer: ListPage | null }

/** How many full pages a list has whose newest item bears the number `last` (0 for none). */
export const fullPages = (last: number) => Math.floor(last / listSize)

/**
 * What a page of a list shows. Items are numbered from 1, the oldest, and keep their number when others
 * are withdrawn; so a full page never changes its items. The index shows the newest: what is not on a full
 * page yet, and the last full page besides, so that it never looks empty.
 */
export function rangeOf({ page, last }: { page: ListPage; last: number }): ListRange {
  const full = fullPages(last)
  if (page === 'index') return { from: Math.max(0, full - 1) * listSize + 1, to: last, older: full > 1 ? full - 1 : null, newer: null }
  return {
    from: (page - 1) * listSize + 1,
    to: page * listSize,
    older: page > 1 ? page - 1 : null,
    newer: page < full ? page + 1 : 'index',
  }
}

/** The page an item is read on: the index while it shows it, its full page after that. */
export const pageOf = ({ seq, last }: { seq: number; last: number }): ListPage =>
  seq >= rangeOf({ page: 'index', last }).from ? 'index' : Math.ceil(seq / listSize)

/**
 * Pages that look different once the item numbered `seq` was added (`isNew`), changed or withdrawn:
 * the index while it shows the item, the item's full page, and the one before when a page has just become full.
 */
export function pagesTouched({ seq, last, isNew }: { seq: number; last: number; isNew: boolean }): ListPage[] {
  const full = fullPages(last)
  const own = Math.ceil(seq / listSize)
  const pages: ListPage[] = []
  if (pageOf({ seq, last }) === 'index') pages.push('index')
  if (own <= full) pages.push(own)
  if (isNew && seq === last && last % listSize === 0 && own > 1) pages.push(own - 1)
  return pages
}
