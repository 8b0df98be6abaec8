import type { CollectionSlug, Payload } from 'payload'
import { sha256 } from '../../canonicalJson.ts'
import type { Desk } from './desk.ts'
import { removeFile, writeAside } from './writeAside.ts'

/** One line of a site's manifest: what must lie at a path. An empty hash: it was taken away and must not come back. */
export type SiteFile = { id: string; key: string; outlet: string; path: string; sha256: string; isPacked?: boolean | null }

export const siteFiles = 'site-files' as CollectionSlug

type Target = { desk: Desk; path: string }

/** Writes one file of the site and notes in its manifest what must lie there. Returns whether something changed. */
export async function putFile({ desk, path, content }: Target & { content: string | Uint8Array }): Promise<boolean> {
  // The manifest first: a crash in between shows as a file that is not as it should be, never as one nobody knows.
  const isPacked = await note({ desk, path, hash: sha256(content) })
  const isChanged = await writeAside({ folder: desk.folder, path, content })
  // What somebody changed on the site lost its packed forms with it.
  if (isChanged && isPacked) await unpack({ desk, path })
  return isChanged
}

/** Takes one file of the site away, and notes that it must stay away. */
export async function takeFile({ desk, path }: Target): Promise<void> {
  await note({ desk, path, hash: '' })
  await removeFile({ folder: desk.folder, path })
}

/** The manifest's line on a path; null when it has none. */
export const fileNoted = ({ payload, outlet, path }: { payload: Payload; outlet: string; path: string }): Promise<SiteFile | null> =>
  payload.db.findOne<SiteFile>({ collection: siteFiles, where: { key: { equals: keyOf(outlet, path) } } })

/** Returns whether packed forms are noted to lie beside what is there. */
async function note({ desk: { payload, outlet }, path, hash }: Target & { hash: string }): Promise<boolean> {
  const key = keyOf(outlet, path)
  const known = await fileNoted({ payload, outlet, path })
  if (!known && hash === '') return false
  if (!known) await payload.db.create({ collection: siteFiles, data: { key, outlet, path, sha256: hash, isPacked: false } })
  else if ((known.sha256 ?? '') === hash) return known.isPacked === true
  else await payload.db.updateOne({ collection: siteFiles, where: { key: { equals: key } }, data: { sha256: hash, isPacked: false } })
  return false
}

const unpack = ({ desk: { payload, outlet }, path }: Target) =>
  payload.db.updateOne({ collection: siteFiles, where: { key: { equals: keyOf(outlet, path) } }, data: { isPacked: false } })

const keyOf = (outlet: string, path: string) => `${outlet} ${path}`
