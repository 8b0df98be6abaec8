import { existsSync, mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import type { Payload } from 'payload'
import { linesOf, type SiteFile, siteFiles } from '../siteFiles.ts'
import type { Tree } from '../trees.ts'
import { fileOfPath } from '../writeAside.ts'
import { removeWithSiblings, takeOver, type Written } from './newTree.ts'

type Trees = { payload: Payload; outlet: string; from: Tree; to: Tree; since: number }

/** Files that were written, renewed or taken away in the tree that stands under a later lease than `since`. */
export async function changedSince({ payload, outlet, from, since }: Omit<Trees, 'to'>): Promise<Written[]> {
  const { docs } = await payload.db.find<SiteFile>({
    collection: siteFiles,
    where: { and: [linesOf({ outlet, tree: from.name }), { fence: { greater_than: since } }] },
    limit: 0,
    pagination: false,
  })
  return docs.map(({ path, sha256 }) => ({ path, sha256: sha256 ?? '', isPacked: false }))
}

/**
 * Brings into a new tree what was published meanwhile. Nothing is rendered: whoever published wrote every page that changed
 * into the tree that stands, so those are taken as they are, and what was taken away there goes here too. Call it under
 * the site's lease.
 */
export function takeChanged({ from, to, files }: { from: Tree; to: Tree; files: Written[] }): void {
  for (const { path, sha256 } of files) {
    removeWithSiblings(to.folder, path)
    const old = fileOfPath({ folder: from.folder, path })
    if (!sha256 || !existsSync(old)) continue
    const file = fileOfPath({ folder: to.folder, path })
    mkdirSync(dirname(file), { recursive: true })
    takeOver(old, file)
  }
}
