/** A place in a list that is read page by page, the newest first: how far in, and how long the list was then. */
export type ShiftingCursor = { offset: number; total: number }

/** The place an inventory's cursor names; the beginning for none. */
export function readCursor(cursor: string | null): ShiftingCursor {
  const [offset = 0, total = 0] = (cursor ?? '').split('/').map((part) => Number(part) || 0)
  return { offset, total }
}

type Read = { at: ShiftingCursor; read: number; total: number }

/**
 * Where to go on after a page, or null at the end. What was deleted before a place moves all that follows up, past the
 * reader: by as many as the list has become shorter, the next page begins earlier. Pure.
 */
export function nextCursor({ at, read, total }: Read): string | null {
  const lost = Math.max(0, at.total - total)
  const offset = lost > 0 ? Math.max(0, at.offset - lost) : at.offset + read
  return offset < total ? `${offset}/${total}` : null
}
