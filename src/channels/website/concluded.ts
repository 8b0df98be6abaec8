import { languageCodes } from '../../languages.ts'
import type { RelatedText } from '../../site/types.ts'
import type { PageDesk } from './desk.ts'
import type { SitePageRow } from './sitePageRow.ts'

type Place = Pick<SitePageRow, 'kind' | 'item' | 'language' | 'concludes'>

/** What the public can read of how a consultation ended, in the page's language where there is one; none for what asks nobody. */
export async function outcomesOf({ desk, row }: { desk: PageDesk; row: Place }): Promise<RelatedText[]> {
  if (row.kind !== 'notice') return []
  const rows = await desk.rows({
    where: { and: [{ concludes: { equals: row.item } }, { state: { equals: 'live' } }] },
    sort: 'publishedOn',
  })
  return [...new Set(rows.map(({ item }) => item))].flatMap((item) =>
    inLanguage(
      rows.filter((one) => one.item === item),
      row.language,
    ),
  )
}

/** The notice that asked what an article tells the outcome of, once the public can read it. */
export async function concludedBy({ desk, row }: { desk: PageDesk; row: Place }): Promise<RelatedText | null> {
  if (!row.concludes) return null
  const rows = await desk.rows({ where: { and: [{ item: { equals: row.concludes } }, { state: { equals: 'live' } }] } })
  return inLanguage(rows, row.language)[0] ?? null
}

function inLanguage(siblings: SitePageRow[], language: SitePageRow['language']): RelatedText[] {
  const sorted = [...siblings].sort((one, other) => languageCodes.indexOf(one.language) - languageCodes.indexOf(other.language))
  const shown = sorted.find((row) => row.language === language) ?? sorted[0]
  return shown ? [{ path: shown.path, title: shown.title }] : []
}

/** The notices these texts tell the outcome of, and the outcomes of these notices. */
export async function concludedWith({ desk, rows }: { desk: PageDesk; rows: Place[] }): Promise<SitePageRow[]> {
  const asked = [...new Set(rows.map(({ concludes }) => concludes).filter(Boolean))]
  const notices = [...new Set(rows.filter(({ kind }) => kind === 'notice').map(({ item }) => item))]
  return [
    ...(asked.length > 0 ? await desk.rows({ where: { item: { in: asked } } }) : []),
    ...(notices.length > 0 ? await desk.rows({ where: { concludes: { in: notices } } }) : []),
  ]
}
