import type { Language } from '../../languages.ts'
import { searchSize } from '../../site/searchIndex.ts'
import type { Desk } from './desk.ts'
import { addTo, nameOf, placeOf, putSegment, readSegment, segmentOf, without } from './searchSegment.ts'
import type { SitePageRow } from './sitePageRow.ts'
import { lastNumber } from './writeLists.ts'
import { writeSearchMap } from './writeSearchMap.ts'

/** Writes the segment of search a text stands in, and the one it stood in before. What is withdrawn is in none. */
export async function writeSearch({ desk, row, before }: { desk: Desk; row: SitePageRow; before: SitePageRow | null }): Promise<void> {
  const stale = [row.path, before?.path ?? row.path, ...row.superseded.map(({ path }) => path)]
  const places = [placeOf(row), ...(before ? [placeOf(before)] : [])]
  const seen = new Set<string>()
  for (const place of places) {
    const name = await nameOf({ desk, place })
    if (seen.has(name)) continue
    seen.add(name)
    const known = await readSegment({ desk, name, language: place.language })
    const segment = known ? without(known, stale) : await segmentOf({ desk, place })
    if (known && place === places[0] && row.state === 'live') await addTo({ desk, segment, row })
    await putSegment({ desk, name, language: place.language, segment })
  }
  await writeSearchMap({ desk, language: row.language, needs: await nameOf({ desk, place: placeOf(row) }) })
}

/** Takes a text out of search. */
export async function dropFromSearch({ desk, row }: { desk: Desk; row: SitePageRow }): Promise<void> {
  await writeSearch({ desk, row: { ...row, state: 'withdrawn' }, before: null })
}

/** Writes all of a language's search anew from the index. */
export async function rewriteSearch({ desk, language }: { desk: Desk; language: Language }): Promise<void> {
  const { columns } = await desk.frame(language)
  for (const column of [...columns.map(({ uid }) => uid), '']) {
    const last = await lastNumber({ desk, language, column })
    for (let page = 1; page <= Math.ceil(last / searchSize); page += 1) {
      const place = { language, column, page }
      await putSegment({ desk, name: await nameOf({ desk, place }), language, segment: await segmentOf({ desk, place }) })
    }
  }
  await writeSearchMap({ desk, language })
}
