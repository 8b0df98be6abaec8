import type { Language } from '../../languages.ts'
import { topicsPath } from '../../site/paths.ts'
import { renderTopicsPage } from '../../site/render.tsx'
import type { Desk, PageDesk } from './desk.ts'
import { filesOfText } from './files.ts'
import { putFile } from './siteFiles.ts'
import { itemOfRow, type SitePageRow } from './sitePageRow.ts'
import { topicsListing } from './topics.ts'
import { writeText } from './writeText.ts'

/** Writes the list of a language's topics: those that go on, and apart from them the archived ones. */
export async function writeTopics({ desk, language }: { desk: PageDesk; language: Language }): Promise<void> {
  const rows = await topicRows({ desk, language })
  const shown = (isArchived: boolean) =>
    rows.filter((row) => row.isArchived === isArchived).map((row) => itemOfRow({ row, now: desk.now() }))
  const content = renderTopicsPage({ frame: await desk.frame(language), topics: shown(false), archived: shown(true) })
  await putFile({ desk, path: topicsPath(language), content })
}

/** The live topics of a language, the newest first. */
export const topicRows = ({ desk, language }: { desk: PageDesk; language: Language }): Promise<SitePageRow[]> =>
  desk.rows({
    where: { and: [{ language: { equals: language } }, { kind: { equals: 'topic' } }, { state: { equals: 'live' } }] },
    sort: '-publishedOn',
  })

/** Writes what shows a text as part of a topic, and a topic's items, which lead to it. `rows` is what it is, and what it was. */
export async function writeTopicsAround({ desk, rows }: { desk: Desk; rows: SitePageRow[] }): Promise<void> {
  const [row] = rows
  if (!row) return
  if (row.kind !== 'topic') {
    for (const topic of await topicsListing({ desk, item: row.item })) await writeText({ desk, row: topic })
    return
  }
  const listed = [...new Set(rows.flatMap(({ lists }) => filesOfText(lists)))]
  const items = await desk.rows({
    where: { and: [{ item: { in: listed } }, { language: { equals: row.language } }, { state: { equals: 'live' } }] },
  })
  for (const item of items) await writeText({ desk, row: item })
  await writeTopics({ desk, language: row.language })
}
