import { type Change, type ChangeType, changePage, changesSize, renderChanges, renderChangesIndex } from '../../site/changes.ts'
import { changesPath } from '../../site/paths.ts'
import type { Desk } from './desk.ts'
import { findChanges, newestChange, siteChanges } from './siteChanges.ts'
import { putFile } from './siteFiles.ts'
import type { SitePageRow } from './sitePageRow.ts'

type Told = { desk: Desk; row: SitePageRow /** SHA-256 of the row's edition. */; sha256: string }

/**
 * Tells partners that a text went out, as it is or anew. Called under the site's lease, once the text's own files are there and before
 * the row is settled: a crash in between sends it again, and what was told already is not told twice.
 */
export async function tellPublished({ desk, row, sha256 }: Told): Promise<void> {
  const before = await newestChange({ payload: desk.payload, outlet: desk.outlet, text: row.text })
  const stands = before?.type === 'published' || before?.type === 'corrected'
  if (stands && before.edition === row.edition) return writeAt({ desk, seq: before.seq })
  await tell({ desk, row, type: stands ? 'corrected' : 'published', edition: row.edition, sha256 })
}

/** Tells partners that a text was taken back. */
export async function tellWithdrawn({ desk, row, sha256 }: Told): Promise<void> {
  const before = await newestChange({ payload: desk.payload, outlet: desk.outlet, text: row.text })
  if (before?.type === 'withdrawn') return writeAt({ desk, seq: before.seq })
  await tell({ desk, row, type: 'withdrawn', edition: before?.edition ?? row.edition, sha256: before?.sha256 ?? sha256 })
}

/**
 * Tells partners that a text is to be erased, and takes its addresses out of every page that named it: the one case in which a full page
 * changes. Nothing of a text that never was told of.
 */
export async function tellSealed({ desk, row }: Omit<Told, 'sha256'>): Promise<void> {
  const told = await findChanges({ payload: desk.payload, outlet: desk.outlet, where: { text: { equals: row.text } } })
  const newest = told.at(-1)
  if (!newest) return
  for (const { id } of told) await desk.payload.db.updateOne({ collection: siteChanges, where: { id: { equals: id } }, data: { path: '' } })
  for (const page of new Set(told.map(({ seq }) => changePage(seq)))) await writePage({ desk, page })
  if (newest.type === 'sealed') return writeAt({ desk, seq: newest.seq })
  await tell({ desk, row: { ...row, path: '' }, type: 'sealed', edition: newest.edition, sha256: newest.sha256 })
}

/** Writes all pages anew from the index: for a new folder, or another address of the site. */
export async function rewriteChanges({ desk }: { desk: Desk }): Promise<void> {
  const last = await newestChange({ payload: desk.payload, outlet: desk.outlet })
  for (let page = 1; page <= changePage(last?.seq ?? 0); page += 1) await writePage({ desk, page })
  await writeIndex({ desk })
}

type Telling = { desk: Desk; row: SitePageRow; type: ChangeType; edition: string; sha256: string }

async function tell({ desk, row, type, edition, sha256 }: Telling): Promise<void> {
  const last = await newestChange({ payload: desk.payload, outlet: desk.outlet })
  const { text, item, kind, language, path } = row
  const at = desk.now().toISOString()
  const change: Change = { seq: (last?.seq ?? 0) + 1, at, type, text, item, kind, language, edition, sha256, path }
  // The row first: a file that lacks it is written by the next try, and a file ahead of it would tell what nobody knows. Of two that
  // lost sight of the lease the second finds its number taken, and is tried again.
  await desk.payload.create({ collection: siteChanges, data: { outlet: desk.outlet, ...change } as never, depth: 0 })
  await writeAt({ desk, seq: change.seq })
}

/** The page of a change, and the one before it where that has just become full: a crash may have left it without its end. */
async function writeAt({ desk, seq }: { desk: Desk; seq: number }): Promise<void> {
  if (seq % changesSize === 1 && seq > 1) await writePage({ desk, page: changePage(seq) - 1 })
  await writePage({ desk, page: changePage(seq) })
  await writeIndex({ desk })
}

async function writePage({ desk, page }: { desk: Desk; page: number }): Promise<void> {
  const where = { and: [{ seq: { greater_than: (page - 1) * changesSize } }, { seq: { less_than_equal: page * changesSize } }] }
  const rows = await findChanges({ payload: desk.payload, outlet: desk.outlet, where })
  const changes = rows.map(({ id: _, ...change }) => change)
  const { office } = await desk.frame('zh')
  await putFile({ desk, path: changesPath(page), content: renderChanges({ siteUrl: office.siteUrl, page, changes }) })
}

async function writeIndex({ desk }: { desk: Desk }): Promise<void> {
  const last = await newestChange({ payload: desk.payload, outlet: desk.outlet })
  const { office } = await desk.frame('zh')
  await putFile({ desk, path: changesPath('index'), content: renderChangesIndex({ siteUrl: office.siteUrl, last }) })
}
