import { randomBytes } from 'node:crypto'
import { access, mkdir, open, readFile, rename, rm } from 'node:fs/promises'
import { dirname, join, resolve, sep } from 'node:path'
import { siblingsOf } from '../../siblings.ts'

type Target = { folder: string; path: string }

/** The file a path of the site lies in. @throws {RangeError} for a path that would leave the site's folder. */
export function fileOfPath({ folder, path }: Target): string {
  const root = resolve(folder)
  const file = resolve(join(root, path))
  if (!file.startsWith(root + sep)) throw new RangeError(`The path "${path}" leaves the site's folder.`)
  return file
}

/**
 * Writes one file of the site, so that a crash at any moment leaves the old one or the new one, whole:
 * aside first, flushed to the disk, then renamed, then the folder flushed. The same content is not written again.
 * Returns whether something changed.
 */
export async function writeAside({ folder, path, content }: Target & { content: string | Uint8Array }): Promise<boolean> {
  const file = fileOfPath({ folder, path })
  const bytes = Buffer.from(content)
  const old = await readFile(file).catch(() => null)
  if (old?.equals(bytes)) return false
  await mkdir(dirname(file), { recursive: true })
  const aside = join(dirname(file), `.${randomBytes(6).toString('hex')}.new`)
  try {
    await flushed(aside, bytes)
    // Before the file: a packed form of what it was would be read in its place.
    await removeSiblings({ folder, path })
    await rename(aside, file)
  } catch (error) {
    await rm(aside, { force: true })
    throw error
  }
  await flushFolder(dirname(file))
  return true
}

/** Takes a file of the site away; nothing happens when it is not there. */
export async function removeFile({ folder, path }: Target): Promise<void> {
  const file = fileOfPath({ folder, path })
  await removeSiblings({ folder, path })
  await rm(file, { force: true })
  await flushFolder(dirname(file)).catch(() => {})
}

const removeSiblings = ({ folder, path }: Target) =>
  Promise.all(siblingsOf(path).map((sibling) => rm(fileOfPath({ folder, path: sibling }), { force: true })))

export const isThere = ({ folder, path }: Target): Promise<boolean> =>
  access(fileOfPath({ folder, path })).then(
    () => true,
    () => false,
  )

async function flushed(file: string, bytes: Buffer) {
  const handle = await open(file, 'wx', 0o644)
  try {
    await handle.writeFile(bytes)
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/** A rename is only safe from a power cut once its folder is on the disk. */
async function flushFolder(folder: string) {
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}
