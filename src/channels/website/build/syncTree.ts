import { execFile } from 'node:child_process'
import { closeSync, fsyncSync, openSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { pathsOnDisk } from '../pathsOnDisk.ts'

const run = promisify(execFile)

/**
 * Has a whole tree on the disk before anybody sees it: the file system is flushed once by the `sync` of the machine, which
 * does in one call what Node has none for. Where it cannot flush one file system alone, each file is flushed by itself.
 */
export async function syncTree(folder: string): Promise<void> {
  try {
    await run('sync', ['-f', folder])
  } catch {
    await syncPaths({ folder, paths: await pathsOnDisk(folder) })
  }
}

/** Flushes some files of a tree, and the folders that name them. */
export async function syncPaths({ folder, paths }: { folder: string; paths: string[] }): Promise<void> {
  const files = paths.map((path) => join(folder, path))
  for (const file of new Set([...files, ...files.map((one) => dirname(one))])) flush(file)
}

function flush(path: string) {
  let descriptor: number
  try {
    descriptor = openSync(path, 'r')
  } catch {
    // Taken away again, or a link that leads nowhere.
    return
  }
  try {
    fsyncSync(descriptor)
  } finally {
    closeSync(descriptor)
  }
}
