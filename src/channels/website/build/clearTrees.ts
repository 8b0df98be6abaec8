import { readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Payload } from 'payload'
import { linesOf, type SiteFile, siteFiles } from '../siteFiles.ts'
import { currentTree, treesBeside } from '../trees.ts'

type Site = { payload: Payload; outlet: string; folder: string }

/** Lines of a manifest taken away in one go: few enough that a publication does not wait for the database. */
const batch = 2000

/**
 * Takes away every tree of a site but the one that stands and those named in `keep`: their files, their journals and notes, their lines
 * in the manifest. What an operator put into them must have been taken over before.
 */
export async function clearTrees({ payload, outlet, folder, keep = [] }: Site & { keep?: string[] }): Promise<void> {
  const kept = new Set([currentTree(folder).name, ...keep])
  const names = await readdir(treesBeside(folder)).catch(() => [])
  for (const name of names)
    if (!kept.has(name.replace(/\.(?:journal|built)$/, ''))) await rm(join(treesBeside(folder), name), { recursive: true, force: true })
  for (const name of await treesNoted({ payload, outlet })) if (!kept.has(name)) await forget({ payload, outlet, tree: name })
}

/** Trees the manifest has lines of. Each is asked for by the next one's name, so that it costs one question a tree. */
async function treesNoted({ payload, outlet }: Omit<Site, 'folder'>): Promise<string[]> {
  const names: string[] = []
  for (;;) {
    const { docs } = await payload.db.find<SiteFile>({
      collection: siteFiles,
      where: { and: [{ outlet: { equals: outlet } }, { tree: { greater_than: names.at(-1) ?? '' } }] },
      sort: 'tree',
      limit: 1,
      pagination: false,
    })
    if (!docs[0]) return names
    names.push(docs[0].tree)
  }
}

async function forget({ payload, outlet, tree }: Omit<Site, 'folder'> & { tree: string }): Promise<void> {
  const where = linesOf({ outlet, tree })
  for (;;) {
    const { docs } = await payload.db.find<SiteFile>({
      collection: siteFiles,
      where,
      sort: 'path',
      limit: batch,
      pagination: false,
      select: { path: true },
    })
    const last = docs.at(-1)
    if (!last) return
    await payload.db.deleteMany({ collection: siteFiles, where: { and: [where, { path: { less_than_equal: last.path } }] } })
  }
}
