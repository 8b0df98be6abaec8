import { readFile } from 'node:fs/promises'
import type { Payload } from 'payload'
import { sha256 } from '../../canonicalJson.ts'
import { withLease } from '../../leases.ts'
import { baseOfSibling, isSiblingOf } from '../../siblings.ts'
import { partPath } from '../../site/paths.ts'
import { checkChanges } from './checkChanges.ts'
import { pathsOnDisk } from './pathsOnDisk.ts'
import { linesOf, type Manifest, type SiteFile, siteFiles } from './siteFiles.ts'
import { findRows } from './sitePageRow.ts'
import { currentTree } from './trees.ts'
import { fileOfPath } from './writeAside.ts'

/** A file that is not as it should be, a link on a page that leads nowhere, or a change partners were not told of. */
export type SiteFault = {
  path: string
  problem: 'gone' | 'changed' | 'unexplained' | 'notAsSent' | 'deadLink' | 'staleSibling' | 'untold'
  detail: string
}
export type CheckedSite = { files: number; links: number; faults: SiteFault[] }

type Site = { payload: Payload; outlet: string; folder: string; now: () => Date }

/**
 * Holds every file of a site against its manifest, every part against what the ledger says was sent, every inner
 * link against the files there are, and what partners are told against the ledger. Reads only. What looks wrong is looked at once more while nobody writes: an office
 * that publishes meanwhile raises no false alarm.
 */
export async function checkSite({ payload, outlet, folder, now }: Site): Promise<CheckedSite> {
  const noted = await manifestOf({ payload, outlet, tree: currentTree(folder).name })
  const onDisk = new Set(await pathsOnDisk(folder))
  const looked = await lookAt({
    paths: new Set([...onDisk, ...noted.keys()]),
    noted,
    onDisk,
    sent: await partsSent({ payload, outlet }),
    folder,
  })
  const untold = await checkChanges({ payload, outlet, folder })
  if (looked.faults.length + untold.length === 0) return { files: onDisk.size, ...looked }
  const faults = await withLease({
    payload,
    key: `site:${outlet}`,
    now,
    run: async () => {
      const paths = new Set(looked.faults.map(({ path }) => path))
      const fresh = {
        noted: await manifestOf({ payload, outlet, tree: currentTree(folder).name }),
        onDisk: new Set(await pathsOnDisk(folder)),
      }
      const again = await lookAt({ paths, ...fresh, sent: await partsSent({ payload, outlet }), folder })
      return [...again.faults, ...(await checkChanges({ payload, outlet, folder }))]
    },
  })
  return { files: onDisk.size, links: looked.links, faults }
}

type Look = { paths: Set<string>; noted: Map<string, string>; onDisk: Set<string>; sent: Map<string, string>; folder: string }

async function lookAt({ paths, noted, onDisk, sent, folder }: Look): Promise<{ links: number; faults: SiteFault[] }> {
  const faults: SiteFault[] = []
  let links = 0
  for (const path of [...paths].sort()) {
    const expected = noted.get(path) ?? ''
    // A link that leads nowhere, and a folder where a file should be, cannot be read: they are not what was written.
    const bytes = onDisk.has(path) ? await readFile(fileOfPath({ folder, path })).catch(() => Buffer.from('')) : null
    if (!bytes) {
      if (expected) faults.push({ path, problem: 'gone', detail: expected })
      continue
    }
    const base = baseOfSibling(path)
    if (base && onDisk.has(base)) {
      const whole = await readFile(fileOfPath({ folder, path: base })).catch(() => Buffer.from(''))
      if (!(await isSiblingOf({ sibling: path, packed: bytes, bytes: whole }))) faults.push({ path, problem: 'staleSibling', detail: base })
      continue
    }
    const hash = sha256(bytes)
    if (!expected) faults.push({ path, problem: 'unexplained', detail: hash })
    else if (expected !== hash) faults.push({ path, problem: 'changed', detail: `${hash} ≠ ${expected}` })
    const receipt = sent.get(path)
    if (receipt && receipt !== hash) faults.push({ path, problem: 'notAsSent', detail: `${hash} ≠ ${receipt}` })
    if (!path.endsWith('.html')) continue
    for (const link of linksIn(bytes.toString())) {
      links += 1
      if (!onDisk.has(fileBehind(link))) faults.push({ path, problem: 'deadLink', detail: link })
    }
  }
  return { links, faults }
}

async function manifestOf({ payload, outlet, tree }: Manifest): Promise<Map<string, string>> {
  const { docs } = await payload.find({
    collection: siteFiles,
    where: linesOf({ outlet, tree }),
    limit: 0,
    pagination: false,
    depth: 0,
  })
  return new Map((docs as unknown as SiteFile[]).map(({ path, sha256: hash }) => [path, hash ?? '']))
}

/** What the index says each live part's bytes were when they were sent. */
async function partsSent({ payload, outlet }: { payload: Payload; outlet: string }): Promise<Map<string, string>> {
  const rows = await findRows({ payload, outlet, where: { state: { equals: 'live' } } })
  return new Map(rows.map((row) => [partPath(row.edition), row.sha256]))
}

/** Addresses of this site that a page leads to or shows, each once, without what stands behind `?` and `#`. */
function linksIn(html: string): Set<string> {
  const plain = [...html.matchAll(/\s(?:href|src|poster)="(\/[^"?#]*)/g)].map(([, address]) => address ?? '')
  const sets = [...html.matchAll(/\ssrcset="([^"]*)"/gi)].flatMap(([, set]) =>
    (set ?? '').split(',').map((one) => one.trim().split(' ')[0] ?? ''),
  )
  return new Set([...plain, ...sets].filter((address) => address.startsWith('/') && !address.startsWith('//')).map(decoded))
}

/** An address that is none is left as it is: no file is called so. */
function decoded(address: string): string {
  try {
    return decodeURI(address)
  } catch {
    return address
  }
}

const fileBehind = (address: string) => (address.endsWith('/') ? `${address}index.html` : address)
