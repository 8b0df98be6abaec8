import { readdir } from 'node:fs/promises'
import path from 'node:path'
import { officeInUse, rootOf } from '../../office.ts'

/** Where the clock puts a checkpoint each night: FABU_CHECKPOINT_DIR, best on another machine; else beside the database. */
export const checkpointFolder = (): string =>
  process.env.FABU_CHECKPOINT_DIR
    ? path.resolve(rootOf(process.env), process.env.FABU_CHECKPOINT_DIR)
    : path.join(officeInUse().folder, 'checkpoints')

export const checkpointName = (day: string) => `${day}.checkpoint`

/** The newest one in that folder, by its day. */
export async function newestCheckpoint(): Promise<string | null> {
  const names = await readdir(checkpointFolder()).catch(() => [])
  const newest = names
    .filter((name) => /^\d{4}-\d\d-\d\d\.checkpoint$/.test(name))
    .sort()
    .at(-1)
  return newest ? path.join(checkpointFolder(), newest) : null
}
