import { readdir, rm, stat } from 'node:fs/promises'
import path from 'node:path'

/** How what a backup writes aside is named. */
export const asidePrefix = '.backup-'
/** A backup that is under way writes more often than this. */
const longestPauseMs = 3600_000

/**
 * Takes away what backups that were killed left in a folder: a plain copy of the database, which no list names and nothing
 * else removes. `fresh` is a folder just made there: its time is that of the disk, whosever clock it goes by.
 */
export async function sweep({ folder, fresh }: { folder: string; fresh: string }): Promise<string[]> {
  const now = (await stat(fresh)).mtimeMs
  const swept: string[] = []
  for (const name of await readdir(folder)) {
    const left = path.join(folder, name)
    if (!name.startsWith(asidePrefix) || left === fresh) continue
    if (now - (await lastTouched(left)) < longestPauseMs) continue
    await rm(left, { recursive: true, force: true })
    swept.push(name)
  }
  return swept
}

async function lastTouched(folder: string): Promise<number> {
  const names = await readdir(folder).catch(() => [])
  const times = [folder, ...names.map((name) => path.join(folder, name))].map((file) =>
    stat(file)
      .then(({ mtimeMs }) => mtimeMs)
      .catch(() => 0),
  )
  return Math.max(...(await Promise.all(times)))
}
