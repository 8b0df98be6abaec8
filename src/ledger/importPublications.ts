import type { PayloadRequest } from 'payload'
import { clockOf } from '../clock.ts'
import { idsOf } from '../ids.ts'
import type { Publication } from '../payload-types.ts'
import { append } from '../trail/append.ts'
import type { Actor } from '../trail/chain.ts'
import { hashPublication } from './hashPublication.ts'

/** A publication of before, or of elsewhere: what is known of it without the pipeline that made it. `day` is YYYY-MM-DD in Shanghai. */
export type EarlierPublication = Pick<Publication, 'title' | 'outlet' | 'outletName' | 'channel' | 'language' | 'kind' | 'day'> &
  Partial<Pick<Publication, 'column' | 'columnName' | 'unit' | 'unitName' | 'address'>>

type Args = {
  req: PayloadRequest
  rows: EarlierPublication[]
  /** `imported` for a real office; the sample's own where it tells of a year gone by. Never `live`. */
  origin: 'imported' | 'sample'
  actor: Actor
  /** The file it came from, and what says that it came once. */
  file?: string
  once?: string
}

/**
 * Takes publications into the ledger that no delivery of ours made: one chain for the whole import, each row with an event that seals it, so that `verify`
 * holds them like all others. They count as first publications of their origin; nothing of them is looked for outside. Returns the import's id.
 */
export async function importPublications({ req, rows, origin, actor, file, once }: Args): Promise<string> {
  const batch = idsOf(req.payload).next()
  const at = clockOf(req.payload).now().toISOString()
  await append({
    req,
    text: batch,
    type: 'imported',
    actor,
    data: { publications: rows.length, origin, ...(file ? { file } : {}) },
    ...(once ? { once } : {}),
  })
  for (const [index, row] of rows.entries()) {
    const uid = idsOf(req.payload).next()
    const publication = await req.payload.create({
      collection: 'publications',
      data: {
        column: '',
        columnName: '',
        unit: '',
        unitName: '',
        address: '',
        ...row,
        uid,
        key: `${row.outlet}:${uid}:${origin}:first`,
        type: 'first',
        seq: index + 1,
        // No delivery and no edition of ours: the import stands for both.
        delivery: batch,
        edition: uid,
        text: batch,
        item: uid,
        externalId: '',
        bytesHash: '',
        origin,
        at,
      },
      depth: 0,
      req,
    })
    await append({ req, text: batch, type: 'imported', actor: null, data: { publication: uid, origin, row: hashPublication(publication) } })
  }
  return batch
}
