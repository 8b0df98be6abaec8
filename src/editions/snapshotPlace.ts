import type { PayloadRequest } from 'payload'
import type { Language } from '../languages.ts'
import type { Snapshot, SnapshotColumn } from '../snapshot.ts'

type Args = { req: PayloadRequest; id: string; language: Language }

/** The column as readers of a language see it, with the path from the root. */
export async function columnOf({ req, id, language }: Args): Promise<SnapshotColumn | null> {
  const path: SnapshotColumn['path'] = []
  let type = ''
  for (let next = id; next && path.length < 10; ) {
    const column = await req.payload.findByID({ collection: 'columns', id: next, depth: 0, locale: language, disableErrors: true, req })
    if (!column) break
    if (path.length === 0) type = column.columnType ?? ''
    path.unshift({ uid: column.uid ?? '', slug: column.slug, name: column.name })
    next = column.parent ? String(typeof column.parent === 'object' ? column.parent.id : column.parent) : ''
  }
  const own = path.at(-1)
  return own ? { ...own, type, path } : null
}

/** The responsible unit, by its name in the language. */
export async function unitOf({ req, id, language }: Args): Promise<Snapshot['unit']> {
  if (!id) return null
  const unit = await req.payload.findByID({ collection: 'units', id, depth: 0, locale: language, disableErrors: true, req })
  return unit ? { uid: unit.uid ?? '', name: unit.name } : null
}
