import { randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, open, readFile, rename, rm } from 'node:fs/promises'
import path from 'node:path'
import { sha256 } from '../canonicalJson.ts'

/** Where the kept bytes lie: each file below is named by the SHA-256 of its bytes. */
export const keptFolder = () => path.join(process.env.FABU_DATA_DIR ?? 'data/office', 'kept')
/** The file of kept bytes, whether it is there or not. */
export const keptFile = (hash: string) => path.join(keptFolder(), hash.slice(0, 2), hash)

/** Keeps bytes for ever under their SHA-256, written aside, synced and renamed; returns the hash. */
export async function keepBytes(bytes: string | Uint8Array): Promise<string> {
  const hash = sha256(bytes)
  const file = keptFile(hash)
  if (existsSync(file)) return hash
  await mkdir(path.dirname(file), { recursive: true })
  const aside = `${file}.${randomUUID()}`
  try {
    await flushed(aside, bytes)
    await rename(aside, file)
  } catch (error) {
    // A full disk: what is half written goes.
    await rm(aside, { force: true })
    throw error
  }
  return hash
}

async function flushed(file: string, bytes: string | Uint8Array) {
  const handle = await open(file, 'wx')
  try {
    await handle.writeFile(bytes)
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/** The bytes kept under a hash. @throws when there are none. */
export const readKept = (hash: string): Promise<Buffer> => readFile(keptFile(hash))
