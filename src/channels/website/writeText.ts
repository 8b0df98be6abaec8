import type { Where } from 'payload'
import { languageCodes } from '../../languages.ts'
import { renderCalendar } from '../../site/calendar.ts'
import { calendarPathOf, jsonPathOf } from '../../site/paths.ts'
import { renderTextPage, renderWithdrawnPage } from '../../site/render.tsx'
import type { TextPageProps } from '../../site/TextPage.tsx'
import { renderTextJson, renderWithdrawnJson } from '../../site/textJson.ts'
import type { LanguageLink, RelatedText } from '../../site/types.ts'
import type { Snapshot } from '../../snapshot.ts'
import { concludedBy, outcomesOf } from './concluded.ts'
import type { PageDesk } from './desk.ts'
import { neighboursOf } from './neighbours.ts'
import { datesOf, newPart, writtenPart } from './partOfRow.ts'
import { roleContent } from './roleContent.ts'
import { putFile, takeFile } from './siteFiles.ts'
import { type SitePageRow, standingOfRow } from './sitePageRow.ts'
import { topicGroups, topicsOf } from './topics.ts'

type Written = {
  desk: PageDesk
  row: SitePageRow
  /** What the caller has read or written already: the rows of its item, and its part. */
  siblings?: SitePageRow[]
  part?: string
}

/** Writes the page of one text around its part, or the notice in a withdrawn text's place. One that is being sealed is left to the seal. */
export async function writeText({ desk, row, siblings, part }: Written): Promise<void> {
  const [frame, snapshot, inAllLanguages] = await Promise.all([
    desk.frame(row.language),
    desk.snapshot(row.edition),
    siblings ?? siblingsOf({ desk, item: row.item }),
  ])
  if (!snapshot) return
  const languages = languageLinks(inAllLanguages)
  const [page, json] =
    row.state === 'withdrawn'
      ? withdrawn({ row, frame, snapshot, languages })
      : await live({
          desk,
          row,
          written: part,
          shown: {
            frame,
            snapshot,
            languages,
            ...datesOf(row),
            validity: validityOf(snapshot),
            standing: standingOfRow({ row, now: desk.now() }),
          },
        })
  if (row.kind === 'notice') await writeCalendar({ desk, row, frame, snapshot })
  await putFile({ desk, path: row.path, content: page })
  await putFile({ desk, path: jsonPathOf(row.path), content: json })
}

/** Written before the page leads there; what was withdrawn, or has no period any more, has none. */
async function writeCalendar({
  desk,
  row,
  frame,
  snapshot,
}: { desk: PageDesk; row: SitePageRow } & Pick<TextPageProps, 'frame' | 'snapshot'>) {
  const path = calendarPathOf(row.path)
  const content = row.state === 'live' ? renderCalendar({ frame, snapshot, changedAt: row.updatedOn }) : null
  if (content) await putFile({ desk, path, content })
  else await takeFile({ desk, path })
}

type Shown = Pick<TextPageProps, 'frame' | 'snapshot' | 'languages' | 'publishedAt' | 'updatedAt' | 'validity' | 'standing'>

async function live({
  desk,
  row,
  written,
  shown,
}: {
  desk: PageDesk
  row: SitePageRow
  written?: string | undefined
  shown: Shown
}): Promise<[string, string]> {
  const part = written ?? (await writtenPart({ desk, row })) ?? (await newPart({ desk, snapshot: shown.snapshot, dates: datesOf(row) }))
  const policy = row.policy ? await liveText({ desk, text: row.policy }) : null
  const [interpretations, consultation, outcomes, neighbours, gathered, topic, topics] = await Promise.all([
    interpretationsOf({ desk, row }),
    concludedBy({ desk, row }),
    outcomesOf({ desk, row }),
    neighboursOf({ desk, row }),
    roleContent({ desk, row }),
    topicGroups({ desk, snapshot: shown.snapshot }),
    topicsOf({ desk, row }),
  ])
  const page = renderTextPage({ ...shown, part, interpretations, policy, consultation, outcomes, neighbours, gathered, topic, topics })
  return [page, renderTextJson({ ...shown, part, edition: row.edition })]
}

function withdrawn({
  row,
  frame,
  snapshot,
  languages,
}: { row: SitePageRow } & Pick<Shown, 'frame' | 'snapshot' | 'languages'>): [string, string] {
  const { notice, updatedOn: withdrawnAt } = row
  return [
    renderWithdrawnPage({ frame, languages, snapshot, notice, withdrawnAt }),
    renderWithdrawnJson({ frame, snapshot, notice, withdrawnAt }),
  ]
}

/** What a policy says of itself; null for what is none. */
export const validityOf = ({ facts }: Snapshot) => (facts.kind === 'policy' ? facts.validity : null)

/** Rows of an item in all its languages. */
export const siblingsOf = ({ desk, item }: { desk: PageDesk; item: string }) => desk.rows({ where: { item: { equals: item } } })

/** Where an item stands in each language the public can read it in, in the office's order. */
export const languageLinks = (siblings: Pick<SitePageRow, 'language' | 'state' | 'path'>[]): LanguageLink[] =>
  languageCodes.flatMap((language) =>
    siblings.filter((row) => row.language === language && row.state === 'live').map(({ path }) => ({ language, path })),
  )

/** What the public can read that explains a policy, the oldest first. */
export async function interpretationsOf({
  desk,
  row,
}: {
  desk: PageDesk
  row: Pick<SitePageRow, 'kind' | 'text'>
}): Promise<RelatedText[]> {
  if (row.kind !== 'policy') return []
  const where: Where = { and: [{ policy: { equals: row.text } }, { state: { equals: 'live' } }] }
  return (await desk.rows({ where, sort: 'publishedOn' })).map(({ path, title }) => ({
    path,
    title,
  }))
}

/** A text the public can read, as others link to it; null while it cannot. */
export async function liveText({ desk, text }: { desk: PageDesk; text: string }): Promise<RelatedText | null> {
  const where: Where = { and: [{ text: { equals: text } }, { state: { equals: 'live' } }] }
  const row = await desk.row({ where })
  return row ? { path: row.path, title: row.title } : null
}
