import path from 'node:path'
import type { Payload } from 'payload'
import { mediaFolder } from '../media/folder.ts'
import { derivedFiles } from '../media/sizes.ts'
import type { Media } from '../payload-types.ts'
import { type Fault, faultsIn } from './fault.ts'
import { hashFile } from './hashFile.ts'
import { everyRow } from './pages.ts'

type Looked = {
  payload: Payload
  /** Takes the hashes of the files that are there. */
  found: Set<string>
  /** What the pictures made from uploads were when a text was submitted with them, by name. */
  derived: Map<string, string>
}

/** Every uploaded file lies under its hash with the bytes it came with, and what was made from it is what was reviewed. */
export async function checkMedia({ payload, found, derived }: Looked): Promise<Fault[]> {
  const faults: Fault[] = []
  for await (const row of everyRow({ payload, collection: 'media', by: 'uid' })) {
    const problem = await problemOf(row, derived)
    if (problem && (await isStill({ payload, row, derived }))) faults.push(fault(row.uid ?? row.id, problem))
    if (row.sha256) found.add(row.sha256)
  }
  return faults
}

const fault = faultsIn({ table: 'media', text: '', means: 'A file that was approved with a text is not the file that was approved.' })

/** Destroyed by law meanwhile is no fault: its row is gone with it. */
async function isStill({ payload, row: { id }, derived }: Omit<Looked, 'found'> & { row: Media }): Promise<boolean> {
  const { docs } = await payload.find({
    collection: 'media',
    where: { id: { equals: id } },
    trash: true,
    depth: 0,
    limit: 1,
    pagination: false,
  })
  return docs[0] !== undefined && (await problemOf(docs[0], derived)) !== null
}

async function problemOf({ filename, sha256, kind }: Media, derived: Looked['derived']): Promise<string | null> {
  if (!filename || !sha256) return 'it names no file'
  if (!filename.startsWith(sha256)) return 'its file is not named by its hash'
  const hash = await hashFile(path.join(mediaFolder(), filename))
  if (hash === null) return `the file ${filename} is missing`
  if (hash !== sha256) return `the bytes of ${filename} do not have its hash`
  if (kind !== 'image') return null
  for (const { name } of derivedFiles(sha256)) {
    const made = await hashFile(path.join(mediaFolder(), name))
    if (made === null) return `the derived picture ${name} is missing`
    if (derived.has(name) && derived.get(name) !== made) return `the derived picture ${name} is not the one that was reviewed`
  }
  return null
}

type Asked = { wanted: Map<string, string>; found: Set<string>; isDestroyed: (hash: string) => Promise<boolean> }

/** Every file an edition shows is still there, unless the law had it destroyed. */
export async function checkFiles({ wanted, found, isDestroyed }: Asked): Promise<Fault[]> {
  const faults: Fault[] = []
  for (const [sha256, text] of wanted)
    if (!found.has(sha256) && !(await isDestroyed(sha256)))
      faults.push({ ...fault(sha256, 'a file that an edition shows is missing'), text })
  return faults
}
