import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, statfsSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

export type SmallDisk = { folder: string; close(): void }

/** A file system of a few megabytes in memory. @throws where this user may not mount one. */
export function smallDisk({ below = tmpdir(), megabytes = 6 } = {}): SmallDisk {
  const folder = mkdtempSync(path.join(below, 'small-'))
  const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', folder])
  if (mounted.status === 0) return { folder, close: () => void spawnSync('umount', ['-l', folder]) }
  rmSync(folder, { recursive: true })
  throw new Error('This user may not mount a small file system.')
}

/** Whether this user may mount one: a test that needs it is skipped, and says so, where not. */
export function mayMount(): boolean {
  try {
    smallDisk().close()
    return true
  } catch {
    return false
  }
}

/** Fills a disk until `leave` bytes are left. Answers the file that does. */
export function fill(folder: string, { leave = 0 } = {}): string {
  const file = path.join(folder, `ballast-${leave}`)
  const free = () => {
    const { bavail, bsize } = statfsSync(folder)
    return bavail * bsize - leave
  }
  for (const size of [1024 * 1024, 64 * 1024, 4096]) {
    while (free() >= size) {
      try {
        writeFileSync(file, Buffer.alloc(size), { flag: 'a' })
      } catch {
        break
      }
    }
  }
  return file
}
