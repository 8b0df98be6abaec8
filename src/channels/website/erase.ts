import type { CollectionSlug, Payload } from 'payload'
import { clockOf } from '../../clock.ts'
import { withLease } from '../../leases.ts'
import { filesAt, partPath } from '../../site/paths.ts'
import { clearTrees } from './build/clearTrees.ts'
import { concludedWith } from './concluded.ts'
import { type Desk, deskWithoutDelivery } from './desk.ts'
import { dropFiles, filesOfText } from './files.ts'
import { showingAsNeighbour } from './neighbours.ts'
import { siteFiles, takeFile } from './siteFiles.ts'
import type { SitePageRow } from './sitePageRow.ts'
import { tellSealed } from './writeChanges.ts'
import { writeDisclosure } from './writeDisclosure.ts'
import { writeHome } from './writeHome.ts'
import { writeLists } from './writeLists.ts'
import { writeOverview } from './writeOverview.ts'
import { dropFromSearch } from './writeSearch.ts'
import { writeSitemap } from './writeSitemap.ts'
import { writeSkeleton } from './writeSkeleton.ts'
import { writeState } from './writeState.ts'
import { writeStatus } from './writeStatus.ts'
import { siblingsOf, writeText } from './writeText.ts'
import { writeTopicsAround } from './writeTopics.ts'

const sitePages = 'site-pages' as CollectionSlug

type Asked = { payload: Payload; folder: string; text: string; readMedia: Desk['readMedia'] }

/**
 * Takes every trace of a text off every site: its page, its part, its files, its line in the index and in the manifest,
 * its mention in lists, feeds, sitemaps and beside other texts. Not even the notice of a withdrawal stays, for it
 * names the title. A tree that is being built is given up, for it may show the text. May be done again.
 */
export async function eraseFromSites({ payload, folder, text, readMedia }: Asked): Promise<void> {
  const { docs: outlets } = await payload.find({
    pagination: false,
    collection: 'outlets',
    where: { channel: { equals: 'website' } },
    limit: 0,
    depth: 0,
  })
  const now = () => clockOf(payload).now()
  for (const { uid } of outlets) {
    const outlet = String(uid)
    await withLease({
      payload,
      key: `site:${outlet}`,
      now,
      run: async ({ fence }) => {
        await erase({ desk: deskWithoutDelivery({ payload, folder, outlet, now, readMedia, fence }), text })
        await clearTrees({ payload, outlet, folder })
      },
    })
  }
}

/** The row goes last: it alone tells a second run, after a crash, what is still to be taken away. */
async function erase({ desk, text }: { desk: Desk; text: string }): Promise<void> {
  const row = await desk.row({ where: { text: { equals: text } } })
  if (!row) return
  const where = { id: { equals: row.id } }
  // A piece of a drill may still count as live; nothing written from here on may name it.
  const data = { state: 'withdrawn', title: '', summary: '', cover: null, offers: null, notice: '' }
  await desk.payload.db.updateOne({ collection: sitePages, where, data })
  await eraseFiles({ desk, row })
  await writeWithout({ desk, row })
  await tellSealed({ desk, row })
  await desk.payload.db.deleteOne({ collection: sitePages, where })
  // Its number is free again.
  if (row.column) await writeLists({ desk, language: row.language, column: row.column, seq: row.seq, isNew: false })
}

async function eraseFiles({ desk, row }: { desk: Desk; row: SitePageRow }) {
  const editions = [{ path: row.path, edition: row.edition, files: row.files }, ...row.superseded]
  for (const { path, edition, files } of editions) {
    for (const file of [...filesAt(path), partPath(edition)]) {
      await takeFile({ desk, path: file })
      // The manifest's line bears the address, and the address bears the title.
      await desk.payload.db.deleteMany({
        collection: siteFiles,
        where: { and: [{ outlet: { equals: desk.outlet } }, { path: { equals: file } }] },
      })
    }
    await dropFiles({ desk, files: filesOfText(files) })
  }
}

/** Writes what led to it anew. */
async function writeWithout({ desk, row }: { desk: Desk; row: SitePageRow }) {
  const texts = new Set([row.policy, ...(await interpretationsOf({ desk, row }))].filter(Boolean))
  const related = await desk.rows({ where: { text: { in: [...texts] } } })
  const concluded = await concludedWith({ desk, rows: [row] })
  for (const other of [
    ...(await siblingsOf({ desk, item: row.item })),
    ...related,
    ...concluded,
    ...(await showingAsNeighbour({ desk, row })),
  ])
    if (other.text !== row.text) await writeText({ desk, row: other })
  for (const item of new Set(related.map((other) => other.item))) await writeStatus({ desk, item, without: row.text })
  await writeDisclosure({ desk, rows: [row] })
  await writeTopicsAround({ desk, rows: [row] })
  if (row.column) await writeLists({ desk, language: row.language, column: row.column, seq: row.seq, isNew: false })
  await writeStatus({ desk, item: row.item, without: row.text })
  await writeHome({ desk, language: row.language })
  await dropFromSearch({ desk, row })
  await writeOverview({ desk, language: row.language })
  await writeState({ desk })
  await writeSitemap({ desk, row })
  await writeSkeleton({ desk })
}

const interpretationsOf = async ({ desk, row }: { desk: Desk; row: SitePageRow }): Promise<string[]> =>
  (await desk.rows({ where: { policy: { equals: row.text } } })).map(({ text }) => text)
