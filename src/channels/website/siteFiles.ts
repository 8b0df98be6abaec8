import type { CollectionSlug, Payload, Where } from 'payload'
import type { PageDesk } from './desk.ts'

/** One line of a site's manifest: what must lie at a path. An empty hash: it was taken away and must not come back. */
export type SiteFile = {
  id: string
  key: string
  outlet: string
  /** Which tree of files it tells of: see `trees.ts`. */
  tree: string
  path: string
  sha256: string
  /** The lease of the site it was last changed under. */
  fence: number
  isPacked?: boolean | null
  /** Ids of the mirrors where what must lie here lies too, each between spaces. */
  mirrored?: string | null
}

export const siteFiles = 'site-files' as CollectionSlug

/** What a line says of a file that has just been written: its packed forms are to be made, and no mirror has it. */
export const untold = { isPacked: false, mirrored: '' }

type Target = { desk: PageDesk; path: string }

/** Writes one file of the site and notes in its manifest what must lie there. Returns whether something changed. */
export const putFile = ({ desk, path, content }: Target & { content: string | Uint8Array }): Promise<boolean> =>
  desk.tree.put(path, content)

/** Takes one file of the site away, and notes that it must stay away. */
export const takeFile = ({ desk, path }: Target): Promise<void> => desk.tree.take(path)

/** One tree's manifest. A site that is built anew has two for a while: of what stands, and of what is to stand. */
export type Manifest = { payload: Payload; outlet: string; tree: string }
type Line = Manifest & { path: string }

/** The manifest's line on a path; null when it has none. */
export const fileNoted = ({ payload, outlet, tree, path }: Line): Promise<SiteFile | null> =>
  payload.db.findOne<SiteFile>({ collection: siteFiles, where: { key: { equals: keyOf({ outlet, tree, path }) } } })

/** Notes what must lie at a path, and under which lease. Returns whether packed forms are noted to lie beside what is there. */
export async function noteFile({ payload, outlet, tree, path, hash, fence }: Line & { hash: string; fence: number }): Promise<boolean> {
  const key = keyOf({ outlet, tree, path })
  const known = await fileNoted({ payload, outlet, tree, path })
  if (!known && hash === '') return false
  const data = { sha256: hash, fence, ...untold }
  if (!known) await payload.db.create({ collection: siteFiles, data: { key, outlet, tree, path, ...data }, returning: false })
  else if ((known.sha256 ?? '') === hash) return known.isPacked === true
  else await payload.db.updateOne({ collection: siteFiles, where: { id: { equals: known.id } }, data, returning: false })
  return false
}

/** Notes that no packed forms lie beside a file any more. */
export const unpackFile = ({ payload, outlet, tree, path }: Line) =>
  payload.db.updateOne({ collection: siteFiles, where: { key: { equals: keyOf({ outlet, tree, path }) } }, data: untold })

/** What tells a line from all others. */
export const keyOf = ({ outlet, tree, path }: Omit<Line, 'payload'>) => `${outlet} ${tree} ${path}`

/** The lines of one tree. */
export const linesOf = ({ outlet, tree }: Omit<Manifest, 'payload'>): Where => ({
  and: [{ outlet: { equals: outlet } }, { tree: { equals: tree } }],
})
