import { existsSync } from 'node:fs'
import type { Payload } from 'payload'
import { linesOf, type SiteFile, siteFiles } from '../siteFiles.ts'
import type { Tree } from '../trees.ts'
import { fileOfPath } from '../writeAside.ts'
import type { Written } from './newTree.ts'
import type { Noted } from './noteFiles.ts'

type Trees = { payload: Payload; outlet: string; from: Tree; to: Tree }

/** Paths asked about at a time. */
const batch = 500

/** Files of a new tree with the mirrors that have them already: where bytes and packed forms are those of the tree that stands. */
export async function withMirrors({ payload, outlet, from, files }: Omit<Trees, 'to'> & { files: Written[] }): Promise<Noted[]> {
  const noted: Noted[] = []
  for (let at = 0; at < files.length; at += batch) {
    const some = files.slice(at, at + batch)
    const { docs } = await payload.db.find<SiteFile>({
      collection: siteFiles,
      where: { and: [linesOf({ outlet, tree: from.name }), { path: { in: some.map(({ path }) => path) } }] },
      limit: 0,
      pagination: false,
    })
    const known = new Map(docs.map((line) => [line.path, line]))
    for (const file of some) {
      const line = known.get(file.path)
      const isSame = line?.sha256 === file.sha256 && line.isPacked === true && file.isPacked
      noted.push(isSame ? { ...file, mirrored: line.mirrored ?? '' } : file)
    }
  }
  return noted
}

/** What was taken away from the tree that stands, and is not in the new one: mirrors may have it still. */
export async function goneBefore({ payload, outlet, from, to }: Trees): Promise<Noted[]> {
  const { docs } = await payload.db.find<SiteFile>({
    collection: siteFiles,
    where: { and: [linesOf({ outlet, tree: from.name }), { sha256: { equals: '' } }] },
    limit: 0,
    pagination: false,
  })
  return docs
    .filter(({ path }) => !existsSync(fileOfPath({ folder: to.folder, path })))
    .map(({ path, isPacked, mirrored }) => ({ path, sha256: '', isPacked: isPacked === true, mirrored: mirrored ?? '' }))
}
