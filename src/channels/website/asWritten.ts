import { readFile } from 'node:fs/promises'
import { sha256 } from '../../canonicalJson.ts'
import type { Desk } from './desk.ts'
import { fileNoted } from './siteFiles.ts'
import { fileOfPath } from './writeAside.ts'

/** A file of the site as it lies there; null when it is not what was written: what somebody put there is not to be gone on from. */
export async function asWritten({ desk, path }: { desk: Desk; path: string }): Promise<string | null> {
  const bytes = await readFile(fileOfPath({ folder: desk.folder, path })).catch(() => null)
  const noted = bytes && (await fileNoted({ payload: desk.payload, outlet: desk.outlet, path }))
  return bytes && noted?.sha256 === sha256(bytes) ? bytes.toString() : null
}
