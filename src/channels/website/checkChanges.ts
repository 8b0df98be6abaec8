import { readFile } from 'node:fs/promises'
import type { Payload } from 'payload'
import { changeEntry, changePage, changesOn, changesSize, renderChanges } from '../../site/changes.ts'
import { changesPath } from '../../site/paths.ts'
import type { SiteFault } from './checkSite.ts'
import { findChanges, type SiteChange } from './siteChanges.ts'
import { fileOfPath } from './writeAside.ts'

type Site = { payload: Payload; outlet: string; folder: string }

/**
 * Holds what partners are told against itself, no number left out and every page as the index has it, and against the ledger:
 * whatever was published or taken back was told. Reads only.
 */
export async function checkChanges({ payload, outlet, folder }: Site): Promise<SiteFault[]> {
  const changes = await findChanges({ payload, outlet })
  const missing = changes.findIndex(({ seq }, index) => seq !== index + 1)
  if (missing >= 0) return [fault(changesPath(changePage(missing + 1)), String(missing + 1))]
  const faults: SiteFault[] = []
  for (let page = 1; page <= changePage(changes.length); page += 1) {
    const path = changesPath(page)
    const told = changes.slice((page - 1) * changesSize, page * changesSize).map(({ id: _, ...change }) => change)
    const entries = told.map((change) => changeEntry({ siteUrl: '', change }))
    const expected = withoutAddresses(renderChanges({ siteUrl: '', page, changes: entries }))
    if ((await readPage({ folder, path })) !== expected) faults.push(fault(path, 'index'))
  }
  return [...faults, ...(await untold({ payload, outlet, changes }))]
}

async function readPage({ folder, path }: { folder: string; path: string }): Promise<string> {
  const page = await readFile(fileOfPath({ folder, path }), 'utf8').catch(() => '')
  return withoutAddresses(page)
}

/** What a page says but for addresses: those are the site's, as it was called when the page was written. */
function withoutAddresses(page: string): string {
  try {
    return JSON.stringify(changesOn(page).map(({ url, json, ...change }) => [change, url !== null, json !== null]))
  } catch {
    return ''
  }
}

/** What the ledger says of this site and its changes do not. What was taken over from elsewhere never stood here. */
async function untold({ payload, outlet, changes }: { payload: Payload; outlet: string; changes: SiteChange[] }): Promise<SiteFault[]> {
  const { docs } = await payload.find({
    collection: 'publications',
    where: {
      and: [
        { outlet: { equals: outlet } },
        { origin: { not_equals: 'imported' } },
        { type: { in: ['first', 'correction', 'withdrawal'] } },
      ],
    },
    select: { uid: true, text: true, edition: true, type: true },
    limit: 0,
    pagination: false,
    depth: 0,
  })
  const told = new Set(changes.flatMap(({ text, edition, type }) => [text, type === 'withdrawn' ? `${text} gone` : edition]))
  // A text that never was here counts as taken back.
  const isTold = ({ text, edition, type }: (typeof docs)[number]) =>
    type === 'withdrawal' ? told.has(`${text} gone`) || !told.has(text) : told.has(edition)
  return docs.filter((publication) => !isTold(publication)).map(({ uid, text }) => fault(changesPath('index'), `${text} ${uid}`))
}

const fault = (path: string, detail: string): SiteFault => ({ path, problem: 'untold', detail })
