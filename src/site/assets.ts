import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'

/** A file every page names, under a path that changes with its content, so that it may be cached for ever. */
export type Asset = { path: string; content: string }

export const stylesheet = asset('style.css', 'css')
/** Only enhances: every page works without it. */
export const script = asset('enhance.js', 'js')

function asset(file: string, extension: string): Asset {
  const content = readFileSync(new URL(`./${file}`, import.meta.url), 'utf8')
  return { content, path: `/assets/site-${createHash('sha256').update(content).digest('hex').slice(0, 10)}.${extension}` }
}
