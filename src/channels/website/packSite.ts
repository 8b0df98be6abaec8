import { readFile } from 'node:fs/promises'
import type { Payload } from 'payload'
import { sha256 } from '../../canonicalJson.ts'
import { withLease } from '../../leases.ts'
import { isPackable, packings } from '../../siblings.ts'
import { fileNoted, type SiteFile, siteFiles } from './siteFiles.ts'
import { fileOfPath, writeAside } from './writeAside.ts'

type Site = { payload: Payload; outlet: string; folder: string; now: () => Date }

/** Files packed in one go, so that publishing never waits long. */
const batch = 40

/** What is smaller than a packet on the wire gains nothing. */
const smallest = 512

/**
 * Puts packed forms beside files of a site that have none yet. They are made while publishing goes on, and written only
 * if the file is still the one they were made of: a stale one would be read in the place of what was withdrawn.
 * Returns how many files it went through; 0 when all is done.
 */
export async function packSite({ payload, outlet, folder, now }: Site): Promise<number> {
  const { docs } = await payload.find({
    collection: siteFiles,
    where: { and: [{ outlet: { equals: outlet } }, { isPacked: { not_equals: true } }] },
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
      for (const { file, siblings } of made) {
        const noted = await fileNoted({ payload, outlet, path: file.path })
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
  if (!bytes || bytes.length < smallest || sha256(bytes) !== hash) return { file, siblings: [] }
  const siblings = await Promise.all(packings.map(async ({ extension, pack }) => ({ path: path + extension, content: await pack(bytes) })))
  return { file, siblings: siblings.filter(({ content }) => content.length < bytes.length) }
}
