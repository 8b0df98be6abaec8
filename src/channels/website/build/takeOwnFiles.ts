import { existsSync, lstatSync, mkdirSync, readlinkSync, symlinkSync } from 'node:fs'
import { dirname, relative, resolve } from 'node:path'
import type { Payload } from 'payload'
import { baseOfSibling } from '../../../siblings.ts'
import { pathsOnDisk } from '../pathsOnDisk.ts'
import { linesOf, type SiteFile, siteFiles } from '../siteFiles.ts'
import type { Tree } from '../trees.ts'
import { fileOfPath } from '../writeAside.ts'
import { takeOver, type Written } from './newTree.ts'

type Trees = { payload: Payload; outlet: string; from: Tree; to: Tree }

/** Paths asked about at a time. */
const batch = 500

/**
 * Takes over what a tree holds and the new one does not: files the office put there itself, such as a search engine's
 * proof, and stylesheets of before, which a page somebody has just opened still asks for. What Fabu wrote and no longer
 * writes stays behind. Returns what of it is Fabu's own: taken over, or left behind with an empty hash.
 */
export async function takeOwnFiles({ payload, outlet, from, to }: Trees): Promise<Written[]> {
  const left = (await pathsOnDisk(from.folder).catch(() => [])).filter((path) => !existsSync(fileOfPath({ folder: to.folder, path })))
  const ours: Written[] = []
  for (let at = 0; at < left.length; at += batch) {
    const paths = left.slice(at, at + batch)
    const noted = await linesOn({ payload, outlet, tree: from.name, paths: paths.flatMap((path) => [path, baseOfSibling(path) ?? path]) })
    for (const path of paths) {
      const hash = noted.get(path)
      const isOwn = hash === undefined && !noted.has(baseOfSibling(path) ?? path)
      const isAsset = Boolean(hash) && path.startsWith('/assets/')
      if (isOwn || isAsset) take({ from, to, path })
      if (hash) ours.push({ path, sha256: isAsset ? hash : '', isPacked: false })
    }
  }
  return ours
}

async function linesOn({ payload, outlet, tree, paths }: { payload: Payload; outlet: string; tree: string; paths: string[] }) {
  const { docs } = await payload.db.find<SiteFile>({
    collection: siteFiles,
    where: { and: [linesOf({ outlet, tree }), { path: { in: [...new Set(paths)] } }] },
    limit: 0,
    pagination: false,
    select: { path: true, sha256: true },
  })
  return new Map(docs.map(({ path, sha256 }) => [path, sha256 ?? '']))
}

function take({ from, to, path }: { from: Tree; to: Tree; path: string }) {
  const [old, file] = [fileOfPath({ folder: from.folder, path }), fileOfPath({ folder: to.folder, path })]
  mkdirSync(dirname(file), { recursive: true })
  if (!lstatSync(old).isSymbolicLink()) return takeOver(old, file)
  // A link that leads out of the tree leads to the same place from the new one.
  const target = resolve(dirname(old), readlinkSync(old))
  const isInside = !relative(from.folder, target).startsWith('..')
  symlinkSync(isInside ? readlinkSync(old) : target, file)
}
