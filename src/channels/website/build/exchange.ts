import { closeSync, fsyncSync, lstatSync, mkdirSync, openSync, readlinkSync, renameSync, rmSync, symlinkSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { currentTree, placeOf, type Tree, treeNamed, treesBeside } from '../trees.ts'

/** The link that is about to take the place of the site's folder. */
const waitingLink = (folder: string) => join(treesBeside(folder), '.next')

/**
 * Lets another tree stand: one rename of a link, so that every reader sees the old site or the new one. Only the very
 * first time the folder is no link yet and has to make way, by a second rename right before; should the machine stop
 * between the two, `finishExchange` does the other one. Call it under the site's lease.
 */
export function exchange({ folder, tree }: { folder: string; tree: Tree }): void {
  const place = placeOf(folder)
  const link = waitingLink(folder)
  rmSync(link, { force: true })
  // Seen from where the link will lie, so that an office's folder can be moved.
  symlinkSync(join(basename(treesBeside(folder)), tree.name), link)
  flush(treesBeside(folder))
  if (isPlainFolder(place)) renameSync(place, treeNamed(folder, currentTree(folder).name).folder)
  renameSync(link, place)
  flush(dirname(place))
  flush(treesBeside(folder))
}

/** Finishes an exchange that was cut short between its two renames; nothing happens otherwise. Call it under the site's lease. */
export function finishExchange(folder: string): void {
  const place = placeOf(folder)
  if (isThere(place) || !isThere(waitingLink(folder))) return
  if (!isThere(treeNamed(folder, basename(readlinkSync(waitingLink(folder)))).folder)) return
  renameSync(waitingLink(folder), place)
  flush(dirname(place))
}

/** Makes the folder beside the site's that holds its trees. */
export const makeTreesFolder = (folder: string): void => void mkdirSync(treesBeside(folder), { recursive: true })

const isThere = (path: string) => Boolean(lstatSync(path, { throwIfNoEntry: false }))
const isPlainFolder = (path: string) => lstatSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false

/** A rename is safe from a power cut once its folder is on the disk. */
function flush(folder: string) {
  const descriptor = openSync(folder, 'r')
  try {
    fsyncSync(descriptor)
  } finally {
    closeSync(descriptor)
  }
}
