import type { Language } from '../../languages.ts'
import { searchFolder, searchPath } from '../../site/paths.ts'
import { renderSearchPage } from '../../site/render.tsx'
import { type SearchMap, searchSize } from '../../site/searchIndex.ts'
import { asWritten } from './asWritten.ts'
import type { Desk } from './desk.ts'
import { type Place, pagesSection, pathsOf, putSegment, segmentOf } from './searchSegment.ts'
import { putFile, takeFile } from './siteFiles.ts'

import { lastNumber } from './writeLists.ts'

/** Writes which segments there are, and the page; left as it is while it names the segment somebody needs. */
export async function writeSearchMap({ desk, language, needs }: { desk: Desk; language: Language; needs?: string }): Promise<void> {
  const frame = await desk.frame(language)
  const path = `${searchFolder(language)}index.json`
  if (needs) {
    const known = await asWritten({ desk, path })
    const map = known ? (JSON.parse(known) as SearchMap) : null
    if (map?.sections.some(({ slug, pages }) => needs.startsWith(`${slug}-`) && Number(needs.slice(slug.length + 1)) <= pages)) return
  }
  const columns = [...frame.columns.map(({ uid, slug, name }) => ({ uid, slug, name })), { uid: '', slug: pagesSection, name: '' }]
  const sections: SearchMap['sections'] = []
  for (const { uid, slug, name } of columns) {
    const pages = Math.ceil((await lastNumber({ desk, language, column: uid })) / searchSize)
    if (pages === 0) continue
    sections.push({ slug, name, pages })
    // What the map names has to be there: a column may have got another slug.
    for (let page = 1; page <= pages; page += 1)
      await completeSegment({ desk, name: `${slug}-${page}`, place: { language, column: uid, page } })
  }
  await putFile({ desk, path, content: JSON.stringify({ version: 1, sections } satisfies SearchMap) })
  await putFile({ desk, path: searchPath(language), content: renderSearchPage(frame) })
  await dropUnlisted({ desk, language, sections })
}

async function completeSegment({ desk, name, place }: { desk: Desk; name: string; place: Place }): Promise<void> {
  const { language } = place
  if (await desk.tree.isThere(pathsOf({ language, name }).texts)) return
  await putSegment({ desk, name, language, segment: await segmentOf({ desk, place }) })
}

/** Segments no map names any more hold words that nobody would think of taking away. */
async function dropUnlisted({
  desk,
  language,
  sections,
}: {
  desk: Desk
  language: Language
  sections: SearchMap['sections']
}): Promise<void> {
  const folder = searchFolder(language)
  const listed = new Set(sections.flatMap(({ slug, pages }) => Array.from({ length: pages }, (_, at) => `${slug}-${at + 1}.json`)))
  const names = await desk.tree.names(folder)
  for (const name of names)
    if (name.endsWith('.json') && name !== 'index.json' && !listed.has(name.replace(/^text-/, '')))
      await takeFile({ desk, path: folder + name })
}
