import { partPath } from '../../../site/paths.ts'
import type { Facts } from '../../../snapshot.ts'
import type { PageDesk } from '../desk.ts'
import { copyFiles, filesOfText } from '../files.ts'
import { datesOf, newPart, writtenPart } from '../partOfRow.ts'
import { nameOf, type Place, putSegment, segmentOf, whereIn } from '../searchSegment.ts'
import { putFile } from '../siteFiles.ts'
import type { SitePageRow } from '../sitePageRow.ts'
import { writeText } from '../writeText.ts'

/**
 * Writes the texts of one stretch of a column: their files, parts and pages, and the segment of search they stand in.
 * Returns what each edition says of its kind; null where its bytes were destroyed.
 */
export async function writeStretch({ desk, stretch }: { desk: PageDesk; stretch: Place }): Promise<Record<string, Facts | null>> {
  const facts: Record<string, Facts | null> = {}
  for (const row of await desk.rows({ where: whereIn(stretch) })) {
    if (row.state === 'live') await restorePart({ desk, row })
    await writeText({ desk, row })
    facts[row.edition] = await desk.facts(row.edition)
  }
  if (await isSearched({ desk, stretch })) {
    const [name, segment] = await Promise.all([nameOf({ desk, place: stretch }), segmentOf({ desk, place: stretch })])
    await putSegment({ desk, name, language: stretch.language, segment })
  }
  return facts
}

/** What was sent is put there again, byte for byte, wherever its bytes are left. */
async function restorePart({ desk, row }: { desk: PageDesk; row: SitePageRow }) {
  await copyFiles({ desk, files: filesOfText(row.files) })
  const snapshot = await desk.snapshot(row.edition)
  if (!snapshot) return
  const content = (await writtenPart({ desk, row })) ?? (await newPart({ desk, snapshot, dates: datesOf(row) }))
  await putFile({ desk, path: partPath(row.edition), content })
}

/** A column that is no more, and a language the office no longer has, are in no search. */
async function isSearched({ desk, stretch: { language, column } }: { desk: PageDesk; stretch: Place }): Promise<boolean> {
  const { office, columns } = await desk.frame(language)
  return office.languages.includes(language) && (column === '' || columns.some(({ uid }) => uid === column))
}
