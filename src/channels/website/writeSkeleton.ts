import { script, searchScript, stylesheet } from '../../site/assets.ts'
import { columnPath, homePath, notFoundPath, redirectMapPath, searchPath, siteMapPath, topicsPath } from '../../site/paths.ts'
import { renderRedirectMap } from '../../site/redirectMap.ts'
import { renderNotFound, renderRootIndex } from '../../site/render.tsx'
import { renderRobots } from '../../site/sitemap.ts'
import { stateSheetPath } from '../../site/stateSheet.ts'
import type { Desk } from './desk.ts'
import { copyFiles } from './files.ts'
import { putFile } from './siteFiles.ts'
import { writeHome } from './writeHome.ts'
import { writeColumn } from './writeLists.ts'
import { writeOverview } from './writeOverview.ts'
import { writeSearchMap } from './writeSearchMap.ts'
import { writeState } from './writeState.ts'
import { writeTopics } from './writeTopics.ts'

/**
 * Writes what every page counts on: stylesheet, door, 404, robots, and whatever home and column pages
 * are not there yet, so that no menu leads nowhere. Stylesheets of before stay: older pages still name them.
 */
export async function writeSkeleton({ desk }: { desk: Desk }): Promise<void> {
  const frame = await desk.frame('zh')
  const first = await desk.frame(frame.office.languages[0] ?? 'zh')
  for (const { path, content } of [stylesheet, script, searchScript]) await putFile({ desk, path, content })
  if (frame.office.identityMark) await copyFiles({ desk, files: [frame.office.identityMark.file] })
  await putFile({ desk, path: '/index.html', content: renderRootIndex(first) })
  await putFile({ desk, path: notFoundPath(), content: renderNotFound({ frame: first, path: notFoundPath() }) })
  await putFile({ desk, path: '/robots.txt', content: renderRobots(first.office.siteUrl) })
  if (!(await desk.tree.isThere(stateSheetPath))) await writeState({ desk })
  // nginx does not start without what its configuration names.
  if (!(await desk.tree.isThere(redirectMapPath))) await putFile({ desk, path: redirectMapPath, content: renderRedirectMap({}) })
  for (const language of first.office.languages) {
    const path = notFoundPath(language)
    await putFile({ desk, path, content: renderNotFound({ frame: await desk.frame(language), path }) })
    if (!(await desk.tree.isThere(homePath(language)))) await writeHome({ desk, language })
    if (!(await desk.tree.isThere(searchPath(language)))) await writeSearchMap({ desk, language })
    if (!(await desk.tree.isThere(siteMapPath(language)))) await writeOverview({ desk, language })
    if (!(await desk.tree.isThere(topicsPath(language)))) await writeTopics({ desk, language })
    for (const { uid, slug } of first.columns) {
      if (await desk.tree.isThere(columnPath({ language, slug }))) continue
      const own = await desk.frame(language)
      const column = own.columns.find((candidate) => candidate.uid === uid)
      if (column) await writeColumn({ desk, frame: own, column })
    }
  }
}
