import type { CollectionSlug, Payload } from 'payload'
import type { PageDesk } from './desk.ts'

/** One line of a site's manifest: what must lie at a path. An empty hash: it was taken away and must not come back. */
export type SiteFile = {
  id: string
  key: string
  outlet: string
  path: string
  sha256: string
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

type Line = { payload: Payload; outlet: string; path: string }

/** The manifest's line on a path; null when it has none. */
export const fileNoted = ({ payload, outlet, path }: Line): Promise<SiteFile | null> =>
  payload.db.findOne<SiteFile>({ collection: siteFiles, where: { key: { equals: keyOf(outlet, path) } } })

/** Notes what must lie at a path. Returns whether packed forms are noted to lie beside what is there. */
export async function noteFile({ payload, outlet, path, hash }: Line & { hash: string }): Promise<boolean> {
  const key = keyOf(outlet, path)
  const known = await fileNoted({ payload, outlet, path })
  if (!known && hash === '') return false
  if (!known) await payload.db.create({ collection: siteFiles, data: { key, outlet, path, sha256: hash, ...untold } })
  else if ((known.sha256 ?? '') === hash) return known.isPacked === true
  else await payload.db.updateOne({ collection: siteFiles, where: { key: { equals: key } }, data: { sha256: hash, ...untold } })
  return false
}

/** Notes that no packed forms lie beside a file any more. */
export const unpackFile = ({ payload, outlet, path }: Line) =>
  payload.db.updateOne({ collection: siteFiles, where: { key: { equals: keyOf(outlet, path) } }, data: untold })

const keyOf = (outlet: string, path: string) => `${outlet} ${path}`
