import { concludedWith } from './concluded.ts'
import type { Desk } from './desk.ts'
import { showingAsNeighbour } from './neighbours.ts'
import type { SitePageRow } from './sitePageRow.ts'
import { writeDisclosure } from './writeDisclosure.ts'
import { writeHome } from './writeHome.ts'
import { writeLists } from './writeLists.ts'
import { writeOverview } from './writeOverview.ts'
import { writeSearch } from './writeSearch.ts'
import { writeSitemap } from './writeSitemap.ts'
import { writeSkeleton } from './writeSkeleton.ts'
import { writeState } from './writeState.ts'
import { writeStatus } from './writeStatus.ts'
import { siblingsOf, writeText } from './writeText.ts'
import { writeTopicsAround } from './writeTopics.ts'

type Changed = {
  desk: Desk
  row: SitePageRow
  /** What the row said until now. */
  before: SitePageRow | null
  /** The other languages of its item, and its part, for a caller that has them. */
  siblings?: SitePageRow[]
  part?: string
}

/** Writes every page that shows something of one row, after it changed. */
export async function writeAround({ desk, row, before, part, ...known }: Changed): Promise<void> {
  if (row.role || before?.role) desk.forgetFrames()
  // The text itself first, then what leads to it, so that no link is dead at any moment.
  const siblings = known.siblings ?? (await siblingsOf({ desk, item: row.item })).filter(({ id }) => id !== row.id)
  const inAllLanguages = [...siblings, row]
  await writeText({ desk, row, siblings: inAllLanguages, ...(part === undefined ? {} : { part }) })
  for (const sibling of siblings) await writeText({ desk, row: sibling, siblings: inAllLanguages })
  await writeStatus({ desk, item: row.item })
  await writePolicies({ desk, policies: [row.policy, before?.policy ?? ''] })
  for (const other of await concludedWith({ desk, rows: [row, ...(before ? [before] : [])] })) await writeText({ desk, row: other })
  await writeNeighbours({ desk, row, before })
  await writeDisclosure({ desk, rows: [row, ...(before ? [before] : [])] })
  await writeTopicsAround({ desk, rows: [row, ...(before ? [before] : [])] })
  await writeOwnLists({ desk, row, before })
  await writeSearch({ desk, row, before })
  await writeHome({ desk, language: row.language })
  await writeSitemap({ desk, row })
  if (row.kind === 'page') await writeOverview({ desk, language: row.language })
  if (row.urgency === 'urgent' || before?.urgency === 'urgent') await writeState({ desk })
  await writeSkeleton({ desk })
}

/** An interpretation and its policy are linked both ways. */
async function writePolicies({ desk, policies }: { desk: Desk; policies: string[] }) {
  for (const text of new Set(policies.filter(Boolean))) {
    const policy = await desk.row({ where: { text: { equals: text } } })
    if (!policy) continue
    await writeText({ desk, row: policy })
    await writeStatus({ desk, item: policy.item })
  }
}

/** A new text is nobody's neighbour yet. */
async function writeNeighbours({ desk, row, before }: { desk: Desk; row: SitePageRow; before: SitePageRow | null }) {
  if (!before) return
  const places = before.column === row.column && before.seq === row.seq ? [row] : [row, before]
  for (const place of places) for (const other of await showingAsNeighbour({ desk, row: place })) await writeText({ desk, row: other })
}

async function writeOwnLists({ desk, row, before }: { desk: Desk; row: SitePageRow; before: SitePageRow | null }) {
  const isMoved = before !== null && (before.column !== row.column || before.seq !== row.seq)
  // A delivery tried again finds its row already there, perhaps without the lists: a row not settled counts as new.
  const isNew = before === null || isMoved || before.settled === ''
  if (row.column) await writeLists({ desk, language: row.language, column: row.column, seq: row.seq, isNew })
  if (isMoved && before.column) {
    await writeLists({ desk, language: before.language, column: before.column, seq: before.seq, isNew: false })
    await writeSitemap({ desk, row: before })
  }
}
