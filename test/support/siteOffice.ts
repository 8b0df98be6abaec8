import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { Payload } from 'payload'
import { sha256 } from '../../src/canonicalJson.ts'
import { currentTree, treesBeside } from '../../src/channels/website/trees.ts'
import { openOffice, type TestOffice } from './office.ts'
import { approve, draftArticle } from './path.ts'

/** An office with texts on its website, published by review and delivery as anywhere. */
export async function siteOffice({ texts }: { texts: number }) {
  const office = await openOffice()
  const publish = async (title: string, more: Record<string, unknown> = {}) => {
    const draft = await draftArticle(office, { title, more })
    await approve(office, { id: draft.id })
    await deliver(office)
    return draft
  }
  for (let n = 1; n <= texts; n++) {
    office.clock.advance(60_000)
    await publish(`第 ${n} 篇`)
  }
  const folder = path.join(office.folder, 'site')
  return {
    office,
    folder,
    publish,
    /** Every file of the site by its path, as the hash of its bytes; packed forms too. */
    files: () => filesIn(folder),
    check: async () => {
      const { checkSite } = await import('../../src/channels/website/checkSite.ts')
      const { uid } = await outletOf(office.payload)
      return (await checkSite({ payload: office.payload, outlet: String(uid), folder, now: () => office.clock.now() })).faults
    },
    read: (file: string) => readFileSync(path.join(folder, file), 'utf8'),
    /** Trees there are beside the site's folder, and those the manifest has lines of; the standing one's own note is no tree. */
    trees: async () => ({
      standing: currentTree(folder).name,
      onDisk: (existsSync(treesBeside(folder)) ? readdirSync(treesBeside(folder)) : [])
        .filter((name) => name !== `${currentTree(folder).name}.built`)
        .sort(),
      noted: [
        ...new Set(
          (await office.payload.find({ collection: 'site-files', limit: 0, pagination: false, depth: 0 })).docs.map(({ tree }) => tree),
        ),
      ].sort(),
    }),
  }
}

export async function deliver({ payload }: TestOffice) {
  const { runDeliveries } = await import('../../src/delivery/runDeliveries.ts')
  await runDeliveries({ payload, worker: 'test' })
}

/** What a build of the office's one website may use. */
export async function buildContext(payload: Payload) {
  const [{ lookContext }, { keepBytes }, { provedReader }] = await Promise.all([
    import('../../src/reconcile/lookContext.ts'),
    import('../../src/delivery/kept.ts'),
    import('../../src/trail/readProved.ts'),
  ])
  const outlet = await outletOf(payload)
  return { ...(await lookContext({ payload, outlet })), keep: keepBytes, readMedia: provedReader({ payload, texts: [] }) }
}

async function outletOf(payload: Payload) {
  const { websitesInUse } = await import('../../src/channels/website/websites.ts')
  const [outlet] = await websitesInUse(payload)
  if (!outlet) throw new Error('The test office has no website.')
  return outlet
}

export function filesIn(folder: string): Map<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile() && entry.name !== '.tree')
  const paths = files.map((entry) => path.join(entry.parentPath, entry.name)).sort()
  return new Map(paths.map((file) => [file.slice(folder.length), sha256(readFileSync(file))]))
}
