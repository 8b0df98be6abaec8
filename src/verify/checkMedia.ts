import { existsSync } from 'node:fs'
import path from 'node:path'
import type { Payload } from 'payload'
import { mediaFolder } from '../media/folder.ts'
import { derivedFiles } from '../media/sizes.ts'
import type { Media } from '../payload-types.ts'
import { type Fault, faultsIn } from './fault.ts'
import { hashFile } from './hashFile.ts'
import { everyRow } from './pages.ts'

/** Every uploaded file lies under its hash with the bytes it came with. Adds the hashes it found to `found`. */
export async function checkMedia({ payload, found }: { payload: Payload; found: Set<string> }): Promise<Fault[]> {
  const faults: Fault[] = []
  for await (const row of everyRow({ payload, collection: 'media', by: 'uid' })) {
    const problem = await problemOf(row)
    if (problem) faults.push(fault(row.uid ?? row.id, problem))
    if (row.sha256) found.add(row.sha256)
  }
  return faults
}

const fault = faultsIn({ table: 'media', text: '', means: 'A file that was approved with a text is not the file that was approved.' })

async function problemOf({ filename, sha256, kind }: Media): Promise<string | null> {
  if (!filename || !sha256) return 'it names no file'
  if (!filename.startsWith(sha256)) return 'its file is not named by its hash'
  const hash = await hashFile(path.join(mediaFolder(), filename))
  if (hash === null) return `the file ${filename} is missing`
  if (hash !== sha256) return `the bytes of ${filename} do not have its hash`
  if (kind !== 'image') return null
  const missing = derivedFiles(sha256).find(({ name }) => !existsSync(path.join(mediaFolder(), name)))
  return missing ? `the derived picture ${missing.name} is missing` : null
}

/** Every file an edition shows is still there, unless the law had it destroyed. */
export function checkFiles({ wanted, found }: { wanted: Map<string, string>; found: Set<string> }): Fault[] {
  return [...wanted]
    .filter(([sha256]) => !found.has(sha256))
    .map(([sha256, text]) => ({ ...fault(sha256, 'a file that an edition shows is missing'), text }))
}
