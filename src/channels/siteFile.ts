import type { StoredFile } from '../richtext/tree.ts'
import { mediaPath, textPath } from '../site/paths.ts'
import type { Part } from './channel.ts'

/** Where a file of the text can be fetched from the office's own site, told from where the text itself stands. */
export function siteFile({ siteAddress, snapshot }: Pick<Part, 'siteAddress' | 'snapshot'>, { sha256, extension }: StoredFile): string {
  const path = textPath(snapshot)
  const { origin, pathname } = new URL(siteAddress)
  const base = decodeURI(pathname).endsWith(path) ? decodeURI(pathname).slice(0, -path.length) : ''
  return `${origin}${base}${mediaPath(`${sha256}.${extension}`)}`
}
