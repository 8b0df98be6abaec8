import { languageCodes } from '../../languages.ts'
import type { RelatedText, TopicGroup, TopicItem } from '../../site/types.ts'
import type { Snapshot } from '../../snapshot.ts'
import type { PageDesk } from './desk.ts'
import { filesOfText } from './files.ts'
import type { SitePageRow } from './sitePageRow.ts'

/** A topic's groups with what of them the public can read, in the page's language where there is one; none for other kinds. */
export async function topicGroups({
  desk,
  snapshot,
}: {
  desk: PageDesk
  snapshot: Pick<Snapshot, 'facts' | 'language'>
}): Promise<TopicGroup[]> {
  const { facts, language } = snapshot
  if (facts.kind !== 'topic') return []
  const wanted = [...new Set(facts.groups.flatMap(({ items }) => items))]
  const rows = await desk.rows({ where: { and: [{ item: { in: wanted } }, { state: { equals: 'live' } }] } })
  const byItem = new Map<string, SitePageRow[]>()
  for (const row of rows) byItem.set(row.item, [...(byItem.get(row.item) ?? []), row])
  return facts.groups.map(({ items }, index) => ({
    heading: facts.headings[index] ?? '',
    items: items.flatMap((item) => shown({ rows: byItem.get(item) ?? [], language })),
  }))
}

function shown({ rows, language }: { rows: SitePageRow[]; language: Snapshot['language'] }): TopicItem[] {
  const sorted = [...rows].sort((one, other) => languageCodes.indexOf(one.language) - languageCodes.indexOf(other.language))
  const row = sorted.find((own) => own.language === language) ?? sorted[0]
  if (!row) return []
  const { path, title, publishedOn: publishedAt } = row
  return [{ path, title, language: row.language, publishedAt, languages: sorted.map((one) => one.language) }]
}

/** The topics in a text's language that list its item, the newest first. */
export async function topicsOf({ desk, row }: { desk: PageDesk; row: Pick<SitePageRow, 'item' | 'language'> }): Promise<RelatedText[]> {
  const topics = await topicsListing({ desk, item: row.item })
  return topics.filter(({ language }) => language === row.language).map(({ path, title }) => ({ path, title }))
}

/** The live topics that list an item, in all languages. An office has tens of topics, whatever it has of texts. */
export async function topicsListing({ desk, item }: { desk: PageDesk; item: string }): Promise<SitePageRow[]> {
  const topics = await desk.rows({ where: { and: [{ kind: { equals: 'topic' } }, { state: { equals: 'live' } }] }, sort: '-publishedOn' })
  return topics.filter(({ lists }) => filesOfText(lists).includes(item))
}
