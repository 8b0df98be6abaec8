import type { Payload } from 'payload'
import { fileNoted, siteFiles } from '../siteFiles.ts'
import { currentTree } from '../trees.ts'
import type { Mirror } from './mirror.ts'

/** What differs at a mirror: `mending` is brought again at the next turn, `unknown` is nothing of the site's and left alone. */
export type Compared = { mending: string[]; unknown: string[] }

/**
 * Holds a mirror against the folder, byte for byte by their hashes, whatever was noted before: somebody may have changed it there.
 * What is not as here is noted as not brought. @throws {FabuError} as `Mirror.differing`.
 */
export async function compareMirror(site: { payload: Payload; outlet: string; folder: string; mirror: Mirror }): Promise<Compared> {
  const { payload, outlet, folder, mirror } = site
  const compared: Compared = { mending: [], unknown: [] }
  const tree = currentTree(folder).name
  for (const path of await mirror.differing({ folder })) {
    const file = await fileNoted({ payload, outlet, tree, path })
    if (!file) compared.unknown.push(path)
    else if (file.mirrored?.includes(mirror.id)) {
      const mirrored = file.mirrored.split(' ').filter((id) => id !== mirror.id)
      await payload.db.updateOne({ collection: siteFiles, where: { id: { equals: file.id } }, data: { mirrored: mirrored.join(' ') } })
      compared.mending.push(path)
    }
  }
  return compared
}
