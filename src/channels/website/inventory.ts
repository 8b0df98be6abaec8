import { readFile } from 'node:fs/promises'
import type { Where } from 'payload'
import { sha256 } from '../../canonicalJson.ts'
import { withLease } from '../../leases.ts'
import { baseOfSibling, isSiblingOf } from '../../siblings.ts'
import { partPath } from '../../site/paths.ts'
import type { InventoryPage, LookContext, StandingThing } from '../channel.ts'
import { folderThere } from './folderThere.ts'
import { pathsOnDisk } from './pathsOnDisk.ts'
import { linesOf, type Manifest, type SiteFile, siteFiles } from './siteFiles.ts'
import { findRows } from './sitePageRow.ts'
import { currentTree } from './trees.ts'
import { fileOfPath } from './writeAside.ts'

/** Paths one page of the inventory goes through, in order of the alphabet. */
const pageSize = 2000

/**
 * Holds the folder against the manifest: files that no line explains, files that are not as written, files that are
 * missing. The pages and parts of texts that are out are left to `inspect`, which knows whose they are.
 * @throws {ChannelError} when the site as a whole is not there to be read.
 */
export async function inventory(context: LookContext, cursor: string | null): Promise<InventoryPage> {
  // Nothing was ever written: there is no folder yet, and none is missed.
  if (!(await hasManifest(context))) return { things: [], cursor: null }
  const folder = await folderThere(context)
  return withLease({
    payload: context.payload,
    key: `site:${context.outlet.uid}`,
    now: () => context.now(),
    run: async () => {
      const after = cursor ?? ''
      const onDisk = (await pathsOnDisk(folder)).filter((path) => path > after)
      const noted = await manifest({ payload: context.payload, outlet: context.outlet.uid, tree: currentTree(folder).name, after })
      const all = [...new Set([...onDisk, ...noted.keys()])].sort()
      const paths = all.slice(0, pageSize)
      const own = await pathsOfTexts(context, paths)
      const there = new Set(onDisk)
      const things: StandingThing[] = []
      for (const path of paths) {
        if (own.has(path)) continue
        if (await isPackedForm({ folder, path, there })) continue
        const thing = await thingAt({ folder, path, isThere: there.has(path), noted: noted.get(path) })
        if (thing) things.push(thing)
      }
      return { things, cursor: all.length > pageSize ? (paths.at(-1) ?? null) : null }
    },
  })
}

/** A packed form that holds what its file holds is that file. */
async function isPackedForm({ folder, path, there }: { folder: string; path: string; there: Set<string> }): Promise<boolean> {
  const base = baseOfSibling(path)
  if (!base || !there.has(path)) return false
  const [packed, bytes] = await Promise.all([path, base].map((one) => readFile(fileOfPath({ folder, path: one })).catch(() => null)))
  return Boolean(packed && bytes && (await isSiblingOf({ sibling: path, packed, bytes })))
}

/** A file and what is wrong with it; null where all is as the manifest says. */
async function thingAt({
  folder,
  path,
  isThere,
  noted,
}: {
  folder: string
  path: string
  isThere: boolean
  noted: string | undefined
}): Promise<StandingThing | null> {
  const base = { title: path, address: null, edition: null, at: null }
  if (!isThere) {
    if (!noted) return null
    return {
      ...base,
      id: path,
      read: async () => JSON.stringify({ path, sha256: noted }),
      fault: { state: 'gone', reason: words.gone(path) },
    }
  }
  // What cannot be read, such as a link that leads nowhere, is not what was written either.
  const bytes = await readFile(fileOfPath({ folder, path })).catch(() => Buffer.from(''))
  const hash = sha256(bytes)
  if (hash === noted) return null
  // Its bytes belong to what is found: whoever explained a file explained it as it was.
  const id = `${path} ${hash.slice(0, 16)}`
  const state = noted ? 'changed' : 'unexplained'
  return { ...base, id, read: async () => bytes, fault: { state, reason: words[state](path) } }
}

/** What must lie where, beyond a path; an empty hash for what was taken away. */
async function manifest({ payload, outlet, tree, after }: Manifest & { after: string }): Promise<Map<string, string>> {
  const { docs } = await payload.find({
    collection: siteFiles,
    where: { and: [linesOf({ outlet, tree }), { path: { greater_than: after } }] } satisfies Where,
    sort: 'path',
    limit: pageSize + 1,
    pagination: false,
    depth: 0,
  })
  return new Map((docs as unknown as SiteFile[]).map(({ path, sha256: hash }) => [path, hash ?? '']))
}

const hasManifest = async ({ payload, outlet }: LookContext): Promise<boolean> =>
  (await payload.db.findOne({ collection: siteFiles, where: { outlet: { equals: outlet.uid } } })) !== null

async function pathsOfTexts({ payload, outlet }: LookContext, paths: string[]): Promise<Set<string>> {
  const editions = paths.flatMap((path) => /^\/parts\/(.+)\.html$/.exec(path)?.[1] ?? [])
  const wanted: Where[] = [{ path: { in: paths } }, ...(editions.length > 0 ? [{ edition: { in: editions } }] : [])]
  const rows = await findRows({ payload, outlet: outlet.uid, where: { and: [{ state: { equals: 'live' } }, { or: wanted }] } })
  return new Set(rows.flatMap(({ path, edition }) => [path, partPath(edition)]))
}

const words = {
  gone: (path: string) => ({ zh: `网站文件 ${path} 不见了。`, en: `The site’s file ${path} is gone.` }),
  changed: (path: string) => ({ zh: `网站文件 ${path} 与写入时不同。`, en: `The site’s file ${path} is not as it was written.` }),
  unexplained: (path: string) => ({
    zh: `网站文件夹中的 ${path} 不是系统写入的。`,
    en: `Fabu did not write ${path} in the site’s folder.`,
  }),
}
