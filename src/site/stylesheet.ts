import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'

const css = readFileSync(new URL('./style.css', import.meta.url), 'utf8')

/** The one stylesheet, under a path that changes with its content, so that it may be cached for ever. */
export const stylesheet = { css, path: `/assets/site-${createHash('sha256').update(css).digest('hex').slice(0, 10)}.css` }
