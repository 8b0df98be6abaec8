import { readFileSync, readlinkSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'

/**
 * The tree of files a site's folder shows. A site that was built anew is a link to one tree among others beside it, so that
 * building it again exchanges the link alone. Each tree bears its name in itself, and the manifest has its lines under that
 * name: files and what is told of them change in one instant, and are copied, backed up and restored together.
 */
export type Tree = { name: string; folder: string }

/** What a site is called that never was built anew: it is one tree from its first file on, and bears no mark. */
export const firstTree = '0'

/** The file that bears a tree's name. Hidden, so that no server answers with it. */
export const treeMark = '.tree'

/** The tree that stands. */
export function currentTree(folder: string): Tree {
  const place = placeOf(folder)
  return { name: markIn(place), folder: linkAt(place) ?? place }
}

/** Gives a new tree its mark. */
export const markTree = ({ name, folder }: Tree): void => writeFileSync(join(folder, treeMark), `${name}\n`)

function markIn(folder: string): string {
  try {
    // What somebody wrote there is no name that could lead anywhere else.
    return /^\w+$/.exec(readFileSync(join(folder, treeMark), 'utf8').trim())?.[0] ?? firstTree
  } catch {
    return firstTree
  }
}

/** A tree by its name. */
export const treeNamed = (folder: string, name: string): Tree => ({ name, folder: join(treesBeside(folder), name) })

/** Where the trees of a site lie: beside its folder, for a tree is exchanged by a rename, which crosses no file system. */
export const treesBeside = (folder: string): string => `${placeOf(folder)}.trees`

/** The folder itself, where an operator put a link of their own in its place. */
export function placeOf(folder: string): string {
  const target = linkAt(folder)
  return !target || dirname(target) === `${folder}.trees` ? folder : placeOf(target)
}

function linkAt(path: string): string | null {
  try {
    return resolve(dirname(path), readlinkSync(path))
  } catch {
    return null
  }
}
