import { languageCodes } from '../../languages.ts'
import { statusPath } from '../../site/paths.ts'
import { renderStatusPage } from '../../site/render.tsx'
import type { StatusEntry } from '../../site/StatusPage.tsx'
import type { PageDesk } from './desk.ts'
import { putFile, takeFile } from './siteFiles.ts'
import type { SitePageRow } from './sitePageRow.ts'
import { siblingsOf } from './writeText.ts'

/** Writes whether an item still stands, in all its languages but `without`; takes the page away where none is left. */
export async function writeStatus({ desk, item, without = '' }: { desk: PageDesk; item: string; without?: string }): Promise<void> {
  const rows = (await siblingsOf({ desk, item })).filter(({ text, kind }) => text !== without && kind !== 'page')
  const path = statusPath(item)
  if (rows.length === 0) return takeFile({ desk, path })
  const sorted = rows.sort((a, b) => languageCodes.indexOf(a.language) - languageCodes.indexOf(b.language))
  // A language that is being sealed is told of no more.
  const entries = (await Promise.all(sorted.map((row) => entryOf({ desk, row })))).flatMap((entry) => entry ?? [])
  if (entries.length === 0) return takeFile({ desk, path })
  const frame = await desk.frame(sorted[0]?.language ?? 'zh')
  await putFile({ desk, path, content: renderStatusPage({ frame, item, entries }) })
}

async function entryOf({ desk, row }: { desk: PageDesk; row: SitePageRow }): Promise<StatusEntry | null> {
  const { language, path, title, state, updatedOn: changedAt } = row
  const facts = await desk.facts(row.edition)
  if (!facts) return null
  return {
    language,
    path,
    title,
    isWithdrawn: state === 'withdrawn',
    changedAt,
    validity: facts.kind === 'policy' ? facts.validity : null,
    until: facts.kind === 'notice' ? facts.inForceUntil : '',
  }
}
