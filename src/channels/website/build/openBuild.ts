import { existsSync, mkdirSync, statSync } from 'node:fs'
import { readdir, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import type { Payload } from 'payload'
import { canonicalJson, sha256 } from '../../../canonicalJson.ts'
import { FabuError } from '../../../errors.ts'
import { idsOf } from '../../../ids.ts'
import { rendererVersion } from '../../../site/render.tsx'
import type { Frame } from '../../../site/types.ts'
import { currentTree, markTree, placeOf, type Tree, treeNamed, treesBeside } from '../trees.ts'
import { clearTrees } from './clearTrees.ts'
import { finishExchange, makeTreesFolder } from './exchange.ts'
import { endJournal, type Journal, resumeJournal, startJournal } from './journal.ts'
import { takeOwnFiles } from './takeOwnFiles.ts'

/** A build that was begun: from the tree that stands to one nobody sees yet. */
export type Build = { from: Tree; to: Tree; journal: Journal; isResumed: boolean }

type Site = { payload: Payload; outlet: string; folder: string; frames: Frame[] }

/**
 * Goes on with a build that was cut short where it still goes by the same renderer, office and columns; else begins
 * anew. What other builds left is cleared away. Call it under the site's lease, whose fence it is given.
 * @throws {FabuError} `site.build.place` where no tree can lie beside the site's folder.
 */
export async function openBuild({ fence, ...site }: Site & { fence: number }): Promise<Build> {
  const { payload, outlet, folder, frames } = site
  mustHavePlace(folder)
  finishExchange(folder)
  const from = currentTree(folder)
  // It stands: the process died before it said so.
  endJournal(from)
  const head = { fingerprint: fingerprintOf(frames), from: from.name, since: fence }
  const known = await unfinished({ folder, like: head })
  await saveOwnFiles(site)
  await clearTrees({ payload, outlet, folder, keep: known ? [known.to.name] : [] })
  if (known) return { from, ...known, isResumed: true }
  const to = treeNamed(folder, idsOf(payload).next())
  // A number a database of before used up may name something.
  await rm(to.folder, { recursive: true, force: true })
  mkdirSync(to.folder)
  markTree(to)
  return { from, to, journal: startJournal({ tree: to, head }), isResumed: false }
}

/** What pages are made by, beside the texts: another one makes other pages. */
export const fingerprintOf = (frames: Frame[]): string => sha256(canonicalJson({ rendererVersion, frames }))

async function unfinished({ folder, like }: { folder: string; like: Journal['head'] }): Promise<Pick<Build, 'to' | 'journal'> | null> {
  for (const name of await readdir(treesBeside(folder))) {
    if (!name.endsWith('.journal')) continue
    const to = treeNamed(folder, name.slice(0, -'.journal'.length))
    const journal = resumeJournal(to)
    if (journal && existsSync(to.folder) && journal.head.fingerprint === like.fingerprint && journal.head.from === like.from)
      return { to, journal }
    journal?.close()
  }
  return null
}

/** What an operator put into a tree that stood until a build died right after its exchange. */
async function saveOwnFiles({ payload, outlet, folder }: Site): Promise<void> {
  const current = currentTree(folder)
  for (const entry of await readdir(treesBeside(folder), { withFileTypes: true })) {
    const tree = treeNamed(folder, entry.name)
    if (!entry.isDirectory() || entry.name === current.name || existsSync(`${tree.folder}.journal`)) continue
    await takeOwnFiles({ payload, outlet, from: tree, to: current })
  }
}

/** Trees are exchanged by renaming, so the folder must not be where another disk is mounted, and its neighbour must be ours to write. */
function mustHavePlace(folder: string): void {
  const place = placeOf(folder)
  try {
    mkdirSync(dirname(place), { recursive: true })
    makeTreesFolder(folder)
  } catch (cause) {
    throw noPlace(folder, cause)
  }
  if (existsSync(place) && statSync(place).dev !== statSync(dirname(place)).dev) throw noPlace(folder)
}

const noPlace = (folder: string, cause?: unknown) =>
  new FabuError({
    code: 'site.build.place',
    status: 409,
    message: {
      zh: `无法在 ${placeOf(folder)} 旁边建立新的文件树：该文件夹是挂载点，或其上级文件夹不可写。请让 FABU_SITE_DIR 指向挂载点之下的一个子文件夹，或放开上级文件夹的写权限。`,
      en: `No new tree can lie beside ${placeOf(folder)}: the folder is a mount point, or the one above it cannot be written. Let FABU_SITE_DIR name a folder below the mount point, or make the one above writable.`,
    },
    cause,
  })
