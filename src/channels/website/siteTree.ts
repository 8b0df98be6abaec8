import { readdir, readFile } from 'node:fs/promises'
import type { Payload } from 'payload'
import { sha256 } from '../../canonicalJson.ts'
import { fileNoted, noteFile, unpackFile } from './siteFiles.ts'
import { currentTree } from './trees.ts'
import { fileOfPath, isThere, removeFile, writeAside } from './writeAside.ts'

/** The files of a site, by paths with a leading slash, and the manifest that says what must lie at each. */
export type SiteTree = {
  /** What must lie at a path; null where nothing is noted, an empty hash for what was taken away. */
  noted(path: string): Promise<string | null>
  /** A file as it lies there; null when there is none. */
  read(path: string): Promise<Buffer | null>
  isThere(path: string): Promise<boolean>
  /** Names of the files in a folder; none when it is not there. */
  names(folder: string): Promise<string[]>
  /** Writes one file and notes it. Returns whether something changed. */
  put(path: string, content: string | Uint8Array): Promise<boolean>
  /** Takes one file away, and notes that it must stay away. */
  take(path: string): Promise<void>
  /** Leaves a file that was written before as it is. Returns false where it is not there, or not with this hash. */
  keep(path: string, hash: string): Promise<boolean>
}

/** The tree readers see, for who holds the site's lease: each file is exchanged whole and flushed, so that a crash at any moment leaves the old one or the new one. */
export function liveTree({
  payload,
  outlet,
  folder,
  fence,
}: {
  payload: Payload
  outlet: string
  folder: string
  fence: number
}): SiteTree {
  const at = { payload, outlet, tree: currentTree(folder).name }
  const read = (path: string) => readFile(fileOfPath({ folder, path })).catch(() => null)
  return {
    read,
    noted: async (path) => {
      const noted = await fileNoted({ ...at, path })
      return noted && (noted.sha256 ?? '')
    },
    isThere: (path) => isThere({ folder, path }),
    names: (path) => readdir(fileOfPath({ folder, path })).catch(() => []),
    put: async (path, content) => {
      // The manifest first: a crash in between shows as a file that is not as it should be, never as one nobody knows.
      const isPacked = await noteFile({ ...at, path, hash: sha256(content), fence })
      const isChanged = await writeAside({ folder, path, content })
      // What somebody changed on the site lost its packed forms with it.
      if (isChanged && isPacked) await unpackFile({ ...at, path })
      return isChanged
    },
    take: async (path) => {
      await noteFile({ ...at, path, hash: '', fence })
      await removeFile({ folder, path })
    },
    keep: async (path, hash) => {
      const bytes = await read(path)
      return bytes !== null && sha256(bytes) === hash
    },
  }
}
