import { renderFeeds } from '../../site/feeds.ts'
import { feedPaths } from '../../site/paths.ts'
import type { PageDesk } from './desk.ts'
import { putFile } from './siteFiles.ts'

/** Writes the feeds of a language, or of one of its columns; `items` are the newest, first the newest. */
export async function writeFeeds({ desk, ...args }: { desk: PageDesk } & Parameters<typeof renderFeeds>[0]): Promise<void> {
  const feeds = renderFeeds(args)
  const paths = feedPaths({ language: args.frame.language, column: args.column })
  for (const kind of ['rss', 'atom', 'json'] as const) await putFile({ desk, path: paths[kind], content: feeds[kind] })
}
