import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { sha256 } from '../canonicalJson.ts'
import type { Snapshot } from '../snapshot.ts'
import { filesOf } from '../snapshotFiles.ts'
import { derivedFiles } from './sizes.ts'

/** SHA-256 of each picture made from an uploaded one, by its file's name. */
export type DerivedHashes = Record<string, string>

/** What the pictures made for a text are when it is submitted: outlets and readers get these, not the uploads. */
export async function derivedHashes({ snapshot, folder }: { snapshot: Snapshot; folder: string }): Promise<DerivedHashes> {
  const pictures = new Set(filesOf(snapshot).flatMap(({ mime, sha256: hash }) => (mime.startsWith('image/') ? [hash] : [])))
  const hashes: DerivedHashes = {}
  for (const picture of pictures)
    for (const { name } of derivedFiles(picture)) {
      // One that is missing is told by `verify`, and by the outlet that wants it.
      const bytes = await readFile(join(folder, name)).catch(() => null)
      if (bytes) hashes[name] = sha256(bytes)
    }
  return hashes
}
