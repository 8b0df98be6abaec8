import type { Frame } from '../../../site/types.ts'
import { type Desk, openDesk } from '../desk.ts'
import { fileNoted } from '../siteFiles.ts'
import { rewriteChanges } from '../writeChanges.ts'
import { writeHome } from '../writeHome.ts'
import { writeOverview } from '../writeOverview.ts'
import { writeRedirects } from '../writeRedirects.ts'
import { writeSearchMap } from '../writeSearchMap.ts'
import { writeSitemapIndex } from '../writeSitemap.ts'
import { writeSkeleton } from '../writeSkeleton.ts'
import { writeState } from '../writeState.ts'
import { writeTopics } from '../writeTopics.ts'
import type { BuildContext } from './buildContext.ts'
import { newTree, type Written } from './newTree.ts'
import type { Build } from './openBuild.ts'
import type { rowsInMemory } from './rowsInMemory.ts'

type Given = {
  context: BuildContext
  trees: Pick<Build, 'from' | 'to'>
  folder: string
  frames: Frame[]
  index: ReturnType<typeof rowsInMemory>
}

/** Writes what a site has few of: home pages, search pages, maps, and what every page counts on. Returns its files. */
export async function writeRest({ context, trees, folder, frames, index }: Given): Promise<Written[]> {
  const files = new Map<string, Written>()
  const desk = restDesk({ context, trees, folder, frames, index, tell: (file) => files.set(file.path, file) })
  const [first] = frames
  for (const language of first?.office.languages ?? []) {
    await writeSearchMap({ desk, language })
    await writeOverview({ desk, language })
    await writeTopics({ desk, language })
    await writeHome({ desk, language })
  }
  await writeState({ desk })
  await writeRedirects({ desk })
  await rewriteChanges({ desk })
  if (first && index.all.length > 0) await writeSitemapIndex({ desk, siteUrl: first.office.siteUrl })
  await writeSkeleton({ desk })
  return [...files.values()]
}

/** A desk that has the database, but reads the index the threads went by, and writes to the new tree. */
function restDesk({ context, trees, folder, frames, index, tell }: Given & { tell: (file: Written) => void }): Desk {
  const { from, to } = trees
  // It changes nothing in the tree that stands, so no lease is asked of it.
  const desk = openDesk({ context, folder, fence: 0 })
  const noted = async (path: string) => {
    const line = await fileNoted({ payload: desk.payload, outlet: desk.outlet, tree: from.name, path })
    return line && (line.sha256 ?? '')
  }
  return {
    ...desk,
    frame: async (language) => frames.find((frame) => frame.language === language) ?? desk.frame(language),
    rows: async (query) => index.rows(query),
    row: async (query) => index.rows({ ...query, limit: 1 })[0] ?? null,
    tree: newTree({ from: from.folder, to: to.folder, noted, tell }),
  }
}
