import type { PayloadRequest } from 'payload'
import { latestText } from '../editions/snapshot.ts'
import type { TextDocument } from '../editions/textDocument.ts'
import type { Outlet } from '../payload-types.ts'
import { idOf, idsIn } from '../relation.ts'
import type { TextCollection } from '../texts.ts'

type Args = { req: PayloadRequest; collection: TextCollection; doc: TextDocument }

/**
 * Where a text goes: the outlets it names, or the defaults of its column for its language (the nearest
 * column that has any, up the tree). The site's own pages and its topics go to the website alone. Only outlets in use.
 */
export async function targetsOf({ req, collection, doc }: Args): Promise<Outlet[]> {
  const chosen = idsIn(doc.outlets)
  if (chosen.length > 0) return inUse({ req, ids: chosen })
  if (collection === 'pages' || collection === 'topics') return websites(req)
  const original = doc.original ? await latestText({ req, collection, id: idOf(doc.original) }) : doc
  return inUse({ req, ids: await columnDefaults({ req, column: idOf(original.column), language: String(doc.language) }) })
}

async function columnDefaults({ req, column, language }: { req: PayloadRequest; column: string; language: string }): Promise<string[]> {
  for (let next = column, depth = 0; next && depth < 10; depth++) {
    const found = await req.payload.findByID({ collection: 'columns', id: next, depth: 0, disableErrors: true, req })
    const rows = found?.defaults ?? []
    const own = rows.filter((row) => row.language === language)
    const serving = own.length > 0 ? own : rows.filter((row) => !row.language)
    if (serving.length > 0) return serving.flatMap((row) => idsIn(row.outlets))
    next = idOf(found?.parent)
  }
  return []
}

async function inUse({ req, ids }: { req: PayloadRequest; ids: string[] }): Promise<Outlet[]> {
  if (ids.length === 0) return []
  const { docs } = await req.payload.find({
    pagination: false,
    collection: 'outlets',
    where: { and: [{ id: { in: ids } }, { active: { equals: true } }] },
    sort: 'createdAt',
    limit: 0,
    depth: 0,
    req,
  })
  return docs
}

async function websites(req: PayloadRequest): Promise<Outlet[]> {
  const { docs } = await req.payload.find({
    pagination: false,
    collection: 'outlets',
    where: { and: [{ channel: { equals: 'website' } }, { active: { equals: true } }] },
    limit: 0,
    depth: 0,
    req,
  })
  return docs
}
