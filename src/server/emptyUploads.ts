import { readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { uploadFolder } from '../media/uploadOptions.ts'

const hour = 60 * 60 * 1000

/** Removes what uploads that were cut off left behind. Younger files may belong to another process. */
export async function emptyUploads(): Promise<void> {
  const folder = uploadFolder()
  for (const name of await readdir(folder).catch(() => [])) {
    const path = join(folder, name)
    const { mtimeMs } = await stat(path).catch(() => ({ mtimeMs: Date.now() }))
    if (Date.now() - mtimeMs > hour) await rm(path, { force: true })
  }
}
