import { readdir } from 'node:fs/promises'
import path from 'node:path'
import type { Payload } from 'payload'
import { keptFile, keptFolder } from '../delivery/kept.ts'
import { type Fault, faultsIn } from './fault.ts'
import { hashFile } from './hashFile.ts'
import { exchangedBytes } from './namedBytes.ts'
import { everyRow } from './pages.ts'

/** What must be kept, by hash: the record that names it. */
export type Wanted = Map<string, { record: string; text: string }>

const fault = faultsIn({ table: 'kept', text: '', means: 'What was sent cannot be shown any more.' })

/** Every kept file has the bytes of its name. Returns the names too. */
export async function checkKept(): Promise<{ kept: Set<string>; faults: Fault[] }> {
  const kept = new Set<string>()
  const faults: Fault[] = []
  for (const folder of await namesIn(keptFolder())) {
    for (const name of await namesIn(path.join(keptFolder(), folder))) {
      // What is being written aside has a longer name.
      if (!/^[0-9a-f]{64}$/.test(name)) continue
      const file = path.join(keptFolder(), folder, name)
      const hash = await hashFile(file)
      if (hash === name) kept.add(name)
      // Gone meanwhile: whether it should be there is asked with those that name it.
      else if (hash !== null) faults.push(fault(name, 'its bytes do not have its hash'))
    }
  }
  return { kept, faults }
}

type Asked = { wanted: Wanted; kept: Set<string>; isDestroyed: (hash: string) => Promise<boolean> }

/** Every receipt and every exchange has its bytes, unless the law had them destroyed. What came since is looked for once more. */
export async function checkReceipts({ wanted, kept, isDestroyed }: Asked): Promise<Fault[]> {
  const faults: Fault[] = []
  for (const [hash, { record, text }] of wanted) {
    if (kept.has(hash) || (await hashFile(keptFile(hash))) === hash || (await isDestroyed(hash))) continue
    faults.push({ ...fault(hash, `the bytes that ${record} names are missing`), text })
  }
  return faults
}

/** The bytes the attempts sent and were answered. */
export async function wantedByAttempts(payload: Payload): Promise<Wanted> {
  const wanted: Wanted = new Map()
  for await (const { uid, exchanges } of everyRow({ payload, collection: 'attempts', by: 'uid' }))
    for (const hash of exchangedBytes({ exchanges })) wanted.set(hash, { record: `attempts/${uid}`, text: '' })
  return wanted
}

const namesIn = (folder: string) =>
  readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return []
    throw error
  })
