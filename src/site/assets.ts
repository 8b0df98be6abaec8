import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'

/** A file every page names, under a path that changes with its content, so that it may be cached for ever. */
export type Asset = { path: string; content: string }

export const stylesheet = asset({ files: ['./style.css', './older.css'], extension: 'css' })
/** Beside it on pages that are not published. */
export const previewStylesheet = asset({ files: ['./preview.css'], extension: 'css', name: 'preview' })
/** Only enhances: every page works without it. */
export const script = asset({ files: ['./enhance.js'], extension: 'js' })
/** Named by the search page alone: the library, the rule that makes terms, and what shows the hits. */
export const searchScript = asset({
  files: ['../../node_modules/minisearch/dist/umd/index.js', './searchTerms.js', './search.js'],
  extension: 'js',
  name: 'search',
})

function asset({ files, extension, name = 'site' }: { files: string[]; extension: string; name?: string }): Asset {
  // One script without modules, for browsers that know none: what a file exports the next one simply sees.
  const content = files
    .map((file) => readFileSync(new URL(file, import.meta.url), 'utf8').replace(/^export (?=function )/gm, ''))
    .join('\n')
  return { content, path: `/assets/${name}-${createHash('sha256').update(content).digest('hex').slice(0, 10)}.${extension}` }
}
