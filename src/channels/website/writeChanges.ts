import {
  type Change,
  type ChangeType,
  changeEntry,
  changePage,
  changesOn,
  changesSize,
  renderChanges,
  renderChangesIndex,
} from '../../site/changes.ts'
import { changesPath } from '../../site/paths.ts'
import { asWritten } from './asWritten.ts'
import type { Desk } from './desk.ts'
import { findChanges, newestChange, ofText, ofTextKey, siteChanges } from './siteChanges.ts'
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
  if (stands && before.edition === row.edition) return writeAgain({ desk, change: before })
  await tell({ desk, row, type: stands ? 'corrected' : 'published', edition: row.edition, sha256 })
}

/** Tells partners that a text was taken back. */
export async function tellWithdrawn({ desk, row, sha256 }: Told): Promise<void> {
  const before = await newestChange({ payload: desk.payload, outlet: desk.outlet, text: row.text })
  if (before?.type === 'withdrawn') return writeAgain({ desk, change: before })
  await tell({ desk, row, type: 'withdrawn', edition: before?.edition ?? row.edition, sha256: before?.sha256 ?? sha256 })
}

/**
 * Tells partners that a text is to be erased, and takes its addresses out of every page that named it: the one case in which a full page
 * changes. Nothing of a text that never was told of.
 */
export async function tellSealed({ desk, row }: Omit<Told, 'sha256'>): Promise<void> {
  const told = await findChanges({ payload: desk.payload, outlet: desk.outlet, where: ofText({ outlet: desk.outlet, text: row.text }) })
  const newest = told.at(-1)
  if (!newest) return
  for (const { id } of told) await desk.payload.db.updateOne({ collection: siteChanges, where: { id: { equals: id } }, data: { path: '' } })
  for (const page of new Set(told.map(({ seq }) => changePage(seq)))) await writePage({ desk, page })
  if (newest.type === 'sealed') return writeAgain({ desk, change: newest })
  await tell({ desk, row: { ...row, path: '' }, type: 'sealed', edition: newest.edition, sha256: newest.sha256 })
}

/** Writes all pages anew from the index: for a new folder, or another address of the site. */
export async function rewriteChanges({ desk }: { desk: Desk }): Promise<void> {
  const last = await newestChange({ payload: desk.payload, outlet: desk.outlet })
  for (let page = 1; page <= changePage(last?.seq ?? 0); page += 1) await writePage({ desk, page })
  await writeIndex({ desk, last })
}

type Telling = { desk: Desk; row: SitePageRow; type: ChangeType; edition: string; sha256: string }

async function tell({ desk, row, type, edition, sha256 }: Telling): Promise<void> {
  const last = await newestChange({ payload: desk.payload, outlet: desk.outlet })
  const { text, item, kind, language, path } = row
  const at = desk.now().toISOString()
  const change: Change = { seq: (last?.seq ?? 0) + 1, at, type, text, item, kind, language, edition, sha256, path }
  // The row first: a file that lacks it is written by the next try, and a file ahead of it would tell what nobody knows. Of two that
  // lost sight of the lease the second finds its number taken, and is tried again.
  await desk.payload.create({
    collection: siteChanges,
    data: { outlet: desk.outlet, ofText: ofTextKey({ outlet: desk.outlet, text }), ...change } as never,
    depth: 0,
  })
  // A crash may have left the page before without its end.
  if (change.seq > 1 && change.seq % changesSize === 1) await writePage({ desk, page: changePage(change.seq) - 1 })
  await addToPage({ desk, change })
  await writeIndex({ desk, last: change })
}

/** What was told already: its page and the index, which a crash may have kept from being written. */
async function writeAgain({ desk, change }: { desk: Desk; change: Change }): Promise<void> {
  await writePage({ desk, page: changePage(change.seq) })
  await writeIndex({ desk, last: await newestChange({ payload: desk.payload, outlet: desk.outlet }) })
}

/** Onto the page as it was written, where that ends right before: a hundred rows need not be read for one more. */
async function addToPage({ desk, change }: { desk: Desk; change: Change }): Promise<void> {
  const page = changePage(change.seq)
  const known = await asWritten({ desk, path: changesPath(page) })
  const before = known ? changesOn(known) : []
  if (before.at(-1)?.seq !== change.seq - 1) return writePage({ desk, page })
  const { siteUrl } = (await desk.frame('zh')).office
  const changes = [...before, changeEntry({ siteUrl, change })]
  await putFile({ desk, path: changesPath(page), content: renderChanges({ siteUrl, page, changes }) })
}

/** From the index. */
async function writePage({ desk, page }: { desk: Desk; page: number }): Promise<void> {
  const where = { and: [{ seq: { greater_than: (page - 1) * changesSize } }, { seq: { less_than_equal: page * changesSize } }] }
  const rows = await findChanges({ payload: desk.payload, outlet: desk.outlet, where })
  const { siteUrl } = (await desk.frame('zh')).office
  const changes = rows.map(({ id: _, ...change }) => changeEntry({ siteUrl, change }))
  await putFile({ desk, path: changesPath(page), content: renderChanges({ siteUrl, page, changes }) })
}

async function writeIndex({ desk, last }: { desk: Desk; last: Change | null }): Promise<void> {
  const { siteUrl } = (await desk.frame('zh')).office
  await putFile({ desk, path: changesPath('index'), content: renderChangesIndex({ siteUrl, last }) })
}
