import { randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, open, readFile, rename } from 'node:fs/promises'
import path from 'node:path'
import { sha256 } from '../canonicalJson.ts'

const folder = () => path.join(process.env.FABU_DATA_DIR ?? 'data/office', 'kept')
const fileOf = (hash: string) => path.join(folder(), hash.slice(0, 2), hash)

/** Keeps bytes for ever under their SHA-256, written aside, synced and renamed; returns the hash. */
export async function keepBytes(bytes: string | Uint8Array): Promise<string> {
  const hash = sha256(bytes)
  const file = fileOf(hash)
  if (existsSync(file)) return hash
  await mkdir(path.dirname(file), { recursive: true })
  const aside = `${file}.${randomUUID()}`
  const handle = await open(aside, 'wx')
  try {
    await handle.writeFile(bytes)
    await handle.sync()
  } finally {
    await handle.close()
  }
  await rename(aside, file)
  return hash
}

/** The bytes kept under a hash. @throws when there are none. */
export const readKept = (hash: string): Promise<Buffer> => readFile(fileOf(hash))
