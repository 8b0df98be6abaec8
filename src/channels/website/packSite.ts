import { readFile } from 'node:fs/promises'
import type { Payload } from 'payload'
import { sha256 } from '../../canonicalJson.ts'
import { withLease } from '../../leases.ts'
import { isPackable, isWorthPacking, packings } from '../../siblings.ts'
import { fileNoted, linesOf, type SiteFile, siteFiles } from './siteFiles.ts'
import { currentTree } from './trees.ts'
import { fileOfPath, writeAside } from './writeAside.ts'

type Site = { payload: Payload; outlet: string; folder: string; now: () => Date }

/** Files packed in one go, so that publishing never waits long. */
const batch = 40

/**
 * Puts packed forms beside files of a site that have none yet. They are made while publishing goes on, and written only
 * if the file is still the one they were made of: a stale one would be read in the place of what was withdrawn.
 * Returns how many files it went through; 0 when all is done.
 */
export async function packSite({ payload, outlet, folder, now }: Site): Promise<number> {
  const tree = currentTree(folder).name
  const { docs } = await payload.find({
    collection: siteFiles,
    where: { and: [linesOf({ outlet, tree }), { isPacked: { not_equals: true } }] },
    limit: batch,
    pagination: false,
    depth: 0,
  })
  const files = docs as unknown as SiteFile[]
  if (files.length === 0) return 0
  const made = await Promise.all(files.map((file) => packed({ folder, file })))
  await withLease({
    payload,
    key: `site:${outlet}`,
    now,
    run: async () => {
      // Another tree stands by now: it has its own files to be packed.
      if (currentTree(folder).name !== tree) return
      for (const { file, siblings } of made) {
        const noted = await fileNoted({ payload, outlet, tree, path: file.path })
        if ((noted?.sha256 ?? '') !== (file.sha256 ?? '')) continue
        for (const { path, content } of siblings) await writeAside({ folder, path, content })
        await payload.db.updateOne({ collection: siteFiles, where: { id: { equals: file.id } }, data: { isPacked: true } })
      }
    },
  })
  return files.length
}

async function packed({ folder, file }: { folder: string; file: SiteFile }) {
  const { path, sha256: hash } = file
  const bytes = hash && isPackable(path) ? await readFile(fileOfPath({ folder, path })).catch(() => null) : null
  // One that was changed on the site is told by the check, and not packed as if it were ours.
  if (!bytes || !isWorthPacking({ path, size: bytes.length }) || sha256(bytes) !== hash) return { file, siblings: [] }
  const siblings = await Promise.all(packings.map(async ({ extension, pack }) => ({ path: path + extension, content: await pack(bytes) })))
  return { file, siblings: siblings.filter(({ content }) => content.length < bytes.length) }
}
