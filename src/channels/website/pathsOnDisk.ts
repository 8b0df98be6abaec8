import { readdir } from 'node:fs/promises'
import { join, sep } from 'node:path'
import { treeMark } from './trees.ts'

/**
 * Every file below a site's folder, as paths of the site, but its mark. What a writer that died left aside has no name readers
 * could ask for.
 */
export async function pathsOnDisk(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  return entries
    .filter((entry) => !entry.isDirectory() && !/^\.[0-9a-f]{12}\.new$/.test(entry.name))
    .map((entry) =>
      join(entry.parentPath ?? entry.path, entry.name)
        .slice(folder.replace(/[/\\]+$/, '').length)
        .split(sep)
        .join('/'),
    )
    .filter((path) => path !== `/${treeMark}`)
}
