import { readFile } from 'node:fs/promises'
import type { Payload } from 'payload'
import { sha256 } from '../../canonicalJson.ts'
import { partPath } from '../../site/paths.ts'
import { pathsOnDisk } from './pathsOnDisk.ts'
import { type SiteFile, siteFiles } from './siteFiles.ts'
import { findRows } from './sitePageRow.ts'
import { fileOfPath } from './writeAside.ts'

/** A file that is not as it should be, or a link on a page that leads nowhere. */
export type SiteFault = { path: string; problem: 'gone' | 'changed' | 'unexplained' | 'notAsSent' | 'deadLink'; detail: string }
export type CheckedSite = { files: number; links: number; faults: SiteFault[] }

/**
 * Holds every file of a site against its manifest, every part against what the ledger says was sent, and every inner
 * link against the files there are. Reads only.
 */
export async function checkSite({ payload, outlet, folder }: { payload: Payload; outlet: string; folder: string }): Promise<CheckedSite> {
  const noted = await manifestOf({ payload, outlet })
  const sent = await partsSent({ payload, outlet })
  const onDisk = new Set(await pathsOnDisk(folder))
  const faults: SiteFault[] = []
  let links = 0
  for (const path of [...onDisk].sort()) {
    const bytes = await readFile(fileOfPath({ folder, path }))
    const hash = sha256(bytes)
    const expected = noted.get(path)
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
  for (const [path, hash] of noted) if (hash && !onDisk.has(path)) faults.push({ path, problem: 'gone', detail: hash })
  return { files: onDisk.size, links, faults }
}

async function manifestOf({ payload, outlet }: { payload: Payload; outlet: string }): Promise<Map<string, string>> {
  const { docs } = await payload.find({
    collection: siteFiles,
    where: { outlet: { equals: outlet } },
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
  return new Set([...plain, ...sets].filter((address) => address.startsWith('/') && !address.startsWith('//')).map(decodeURI))
}

const fileBehind = (address: string) => (address.endsWith('/') ? `${address}index.html` : address)
