import { randomUUID } from 'node:crypto'
import { link, mkdir, rm, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'

/** Writes a file that is never written again. A reader sees all of it or none; who comes second changes nothing. */
export async function writeOnce({ path, bytes }: { path: string; bytes: Uint8Array }): Promise<void> {
  const fresh = `${path}.${randomUUID()}.new`
  await mkdir(dirname(path), { recursive: true })
  try {
    await writeFile(fresh, bytes, { flush: true })
    await link(fresh, path)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  } finally {
    await rm(fresh, { force: true })
  }
}
