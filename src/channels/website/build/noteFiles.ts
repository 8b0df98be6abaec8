import { putRows } from '../../../database/putRows.ts'
import { keyOf, type Manifest, siteFiles, untold } from '../siteFiles.ts'
import type { Written } from './newTree.ts'

/** A file to be noted; `mirrored` names the mirrors where it lies already. */
export type Noted = Written & { mirrored?: string }

/** Notes many files of a tree at once, as of a lease. */
export async function noteFiles({ payload, outlet, tree, fence, files }: Manifest & { fence: number; files: Noted[] }): Promise<void> {
  const rows = files.map(({ path, sha256, isPacked, mirrored = untold.mirrored }) => ({
    key: keyOf({ outlet, tree, path }),
    outlet,
    tree,
    path,
    sha256,
    fence,
    isPacked,
    mirrored,
  }))
  await putRows({ payload, collection: siteFiles, rows })
}
