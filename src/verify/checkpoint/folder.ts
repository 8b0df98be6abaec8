import { readdir } from 'node:fs/promises'
import path from 'node:path'
import { officeInUse, rootOf } from '../../office.ts'

/** Where the clock puts a checkpoint each night: FABU_CHECKPOINT_DIR, best on another machine; else beside the database. */
export const checkpointFolder = (): string =>
  process.env.FABU_CHECKPOINT_DIR
    ? path.resolve(rootOf(process.env), process.env.FABU_CHECKPOINT_DIR)
    : path.join(officeInUse().folder, 'checkpoints')

export const checkpointName = (day: string) => `${day}.checkpoint`

/**
 * Every checkpoint of the clock's in that folder, the oldest first. None where the office has no such folder yet.
 * @throws {Error} where the folder cannot be read, or one that was named is not there: a disk that is not mounted
 * must not pass for a folder that is empty.
 */
export async function checkpointsThere(): Promise<string[]> {
  const folder = checkpointFolder()
  const names = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT' && !process.env.FABU_CHECKPOINT_DIR) return []
    throw error
  })
  return names
    .filter((name) => /^\d{4}-\d\d-\d\d\.checkpoint$/.test(name))
    .sort()
    .map((name) => path.join(folder, name))
}

/** The newest one in that folder, by its day; null where there is none. @throws {Error} as above. */
export const newestCheckpoint = async (): Promise<string | null> => (await checkpointsThere()).at(-1) ?? null
