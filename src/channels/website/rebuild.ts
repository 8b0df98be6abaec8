import { languageCodes } from '../../languages.ts'
import { withLease } from '../../leases.ts'
import { fullPages } from '../../site/lists.ts'
import { partPath } from '../../site/paths.ts'
import { sitemapSize } from '../../site/sitemap.ts'
import type { LookContext, SendContext } from '../channel.ts'
import { folderOf } from './atSite.ts'
import { type Desk, openDesk } from './desk.ts'
import { copyFiles, filesOfText } from './files.ts'
import { datesOf, newPart, writtenPart } from './partOfRow.ts'
import { putFile } from './siteFiles.ts'
import { findRow, findRows, type SitePageRow } from './sitePageRow.ts'
import { writeHome } from './writeHome.ts'
import { lastNumber, writeColumnPage } from './writeLists.ts'
import { writeOverview } from './writeOverview.ts'
import { writeRedirects } from './writeRedirects.ts'
import { rewriteSearch } from './writeSearch.ts'
import { writeSitemap } from './writeSitemap.ts'
import { writeSkeleton } from './writeSkeleton.ts'
import { writeState } from './writeState.ts'
import { writeStatus } from './writeStatus.ts'
import { writeText } from './writeText.ts'

type RebuildContext = Pick<SendContext, 'payload' | 'outlet' | 'now' | 'readMedia' | 'keep'> & Partial<Pick<LookContext, 'readKept'>>

/** Rows read at a time, so that a big site is not held in memory. */
const batch = 100

/**
 * Writes every page of an outlet's site anew from its index: after a change of columns, of the office's facts
 * or of the renderer, or into an empty folder. Parts and files that are there as they were written are kept, others
 * written again. Returns how many texts were gone through.
 */
export async function rebuildSite({
  context,
  tell = () => {},
}: {
  context: RebuildContext
  /** Told how many texts were gone through so far. */
  tell?: (texts: number) => void
}): Promise<{ texts: number }> {
  const desk = openDesk({ context, folder: folderOf(context) })
  // The lease is taken text by text, so that publishing goes on meanwhile.
  const alone = <T>(run: () => Promise<T>) => withLease({ payload: desk.payload, key: `site:${desk.outlet}`, now: desk.now, run })
  // First of all what every page counts on, so that none stands without its style meanwhile.
  await alone(() => writeSkeleton({ desk }))
  const sitemaps = new Set<string>()
  let texts = 0
  let after = ''
  for (;;) {
    const rows = await findRows({
      payload: desk.payload,
      outlet: desk.outlet,
      where: { path: { greater_than: after } },
      sort: 'path',
      limit: batch,
    })
    for (const { text } of rows) await alone(() => rewriteText({ desk, text, sitemaps }))
    texts += rows.length
    tell(texts)
    after = rows.at(-1)?.path ?? ''
    if (rows.length < batch) break
  }
  for (const language of languageCodes) await alone(() => rewriteLists({ desk, language }))
  await alone(() => writeState({ desk }))
  await alone(() => writeRedirects({ desk }))
  await alone(() => writeSkeleton({ desk }))
  return { texts }
}

async function rewriteText({ desk, text, sitemaps }: { desk: Desk; text: string; sitemaps: Set<string> }) {
  // Read again under the lease: it may have been withdrawn since the batch was.
  const row = await findRow({ payload: desk.payload, outlet: desk.outlet, where: { text: { equals: text } } })
  if (!row) return
  if (row.state === 'live') await restorePart({ desk, row })
  await writeText({ desk, row })
  await writeStatus({ desk, item: row.item })
  const sitemap = [row.language, row.column, Math.ceil(row.seq / sitemapSize)].join()
  if (sitemaps.has(sitemap)) return
  sitemaps.add(sitemap)
  await writeSitemap({ desk, row })
}

async function restorePart({ desk, row }: { desk: Desk; row: SitePageRow }) {
  await copyFiles({ desk, files: filesOfText(row.files) })
  const snapshot = await desk.snapshot(row.edition)
  if (!snapshot) return
  const content = (await writtenPart({ desk, row })) ?? (await newPart({ desk, snapshot, dates: datesOf(row) }))
  await putFile({ desk, path: partPath(row.edition), content })
}

async function rewriteLists({ desk, language }: { desk: Desk; language: (typeof languageCodes)[number] }) {
  const frame = await desk.frame(language)
  if (!frame.office.languages.includes(language)) return
  for (const column of frame.columns) {
    const last = await lastNumber({ desk, language, column: column.uid })
    for (let page = 1; page <= fullPages(last); page += 1) await writeColumnPage({ desk, frame, column, page, last })
    await writeColumnPage({ desk, frame, column, page: 'index', last })
  }
  await rewriteSearch({ desk, language })
  await writeOverview({ desk, language })
  await writeHome({ desk, language })
}
