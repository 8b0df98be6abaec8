import { readFile } from 'node:fs/promises'
import type { Payload, Where } from 'payload'
import { sha256 } from '../../../canonicalJson.ts'
import { withLease } from '../../../leases.ts'
import { linesOf, type Manifest, type SiteFile, siteFiles } from '../siteFiles.ts'
import { currentTree } from '../trees.ts'
import { fileOfPath } from '../writeAside.ts'
import type { Mirror } from './mirror.ts'

type Site = { payload: Payload; outlet: string; folder: string; now: () => Date; mirror: Mirror; shouldStop?: () => boolean }

/** Files brought in one go: a publication writes some dozens. */
const batch = 500

/**
 * Brings to a mirror whatever it does not have yet, pages after the files they show, and what is gone last. A file is told to be
 * there only if the site still wants it as it was sent; so what changes meanwhile, or was cut off by a crash, is brought again.
 * Returns how many files were brought. @throws {FabuError} of `Mirror.bring`, or `lease.busy` while another process does it.
 */
export async function mirrorSite({ payload, outlet, folder, now, mirror, shouldStop = () => false }: Site): Promise<number> {
  return withLease({
    payload,
    key: `mirror:${mirror.id}`,
    now,
    run: async () => {
      let brought = 0
      for (let after = ''; !shouldStop(); ) {
        const files = await waitingFor({ payload, outlet, tree: currentTree(folder).name, mirror, after })
        const ready = await asNoted({ folder, files })
        for (const stage of stages(ready)) await mirror.bring({ folder, paths: stage.map(({ path }) => path) })
        for (const file of ready) await note({ payload, file, mirror })
        brought += ready.length
        after = files.at(-1)?.path ?? ''
        if (files.length < batch) break
      }
      return brought
    },
  })
}

async function waitingFor({ payload, outlet, tree, mirror, after }: Manifest & { mirror: Mirror; after: string }) {
  const isMissing: Where = { or: [{ mirrored: { exists: false } }, { mirrored: { not_like: mirror.id } }] }
  const { docs } = await payload.find({
    collection: siteFiles,
    // What is not packed yet is written a moment ago, and comes with its packed forms in one go.
    where: { and: [linesOf({ outlet, tree }), { isPacked: { equals: true } }, { path: { greater_than: after } }, isMissing] },
    sort: 'path',
    limit: batch,
    pagination: false,
    depth: 0,
  })
  return docs as unknown as SiteFile[]
}

/** Files that lie in the folder as the manifest says: one that is being exchanged, or was changed by somebody, is not carried on. */
async function asNoted({ folder, files }: { folder: string; files: SiteFile[] }): Promise<SiteFile[]> {
  const found = await Promise.all(
    files.map(async ({ path, sha256: wanted }) => {
      const bytes = await readFile(fileOfPath({ folder, path })).catch(() => null)
      return (bytes ? sha256(bytes) : '') === (wanted ?? '')
    }),
  )
  return files.filter((_, index) => found[index])
}

function stages(files: SiteFile[]): SiteFile[][] {
  const there = files.filter(({ sha256: hash }) => hash)
  const isPage = ({ path }: SiteFile) => path.endsWith('.html')
  const inOrder = [there.filter((file) => !isPage(file)), there.filter(isPage), files.filter(({ sha256: hash }) => !hash)]
  return inOrder.filter(({ length }) => length > 0)
}

async function note({ payload, file, mirror }: { payload: Payload; file: SiteFile; mirror: Mirror }) {
  const known = file.mirrored ?? ''
  await payload.db.updateOne({
    collection: siteFiles,
    where: { and: [{ id: { equals: file.id } }, { sha256: { equals: file.sha256 ?? '' } }, { isPacked: { equals: true } }] },
    data: { mirrored: `${known.trim()} ${mirror.id}`.trim() },
  })
}
