import type { PayloadRequest } from 'payload'
import type { Statement } from '../payload-types.ts'
import { idOf } from '../relation.ts'

type Asked = { req: PayloadRequest; row: Statement }

/**
 * What tells a statement from every other: origin, year, item and unit. The database holds it unique, so that of two at the same moment one is refused; a void statement has its
 * own office id there, and frees the place.
 */
export async function placeOfStatement({ req, row }: Asked): Promise<string> {
  if (row.isVoid) return row.uid ?? ''
  const id = idOf(row.unit)
  const unit = id ? await req.payload.findByID({ collection: 'units', id, depth: 0, disableErrors: true, req }) : null
  return [row.origin, row.year, row.key, unit?.uid ?? '-'].join(' ')
}

/** What stands already at the place of a statement; null for nothing. The report would add the two. */
export async function statedBefore({ req, row, place }: Asked & { place: string }): Promise<Statement | null> {
  const { docs } = await req.payload.find({
    collection: 'statements',
    where: { and: [{ place: { equals: place } }, { uid: { not_equals: row.uid } }] },
    limit: 1,
    pagination: false,
    depth: 0,
    req,
  })
  return docs[0] ?? null
}
