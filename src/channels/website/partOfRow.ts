import { sha256 } from '../../canonicalJson.ts'
import { linksOf } from '../../richtext/walk.ts'
import { partPath } from '../../site/paths.ts'
import { renderPart } from '../../site/render.tsx'
import type { Snapshot } from '../../snapshot.ts'
import type { PageDesk } from './desk.ts'
import type { SitePageRow } from './sitePageRow.ts'

type Written = { desk: PageDesk; row: Pick<SitePageRow, 'edition' | 'sha256'> }

/**
 * The part written for a row's edition; null when the site has none, or one that is not as it was written: what somebody
 * put there is not to be wrapped into a page that the manifest then calls right.
 */
export async function writtenPart({ desk, row }: Written): Promise<string | null> {
  const path = partPath(row.edition)
  const bytes = await desk.tree.read(path)
  const hash = bytes ? sha256(bytes) : ''
  if (bytes && hash === row.sha256) return bytes.toString()
  // Written anew since it first went out, as by a newer renderer.
  if (bytes && (await desk.tree.noted(path)) === hash) return bytes.toString()
  // What was sent is kept: the same bytes again, and not what the renderer would make of it today.
  const kept = await desk.readKept(row.sha256)
  return kept && sha256(kept) === row.sha256 ? kept.toString() : null
}

/** Renders an edition's part. Links to texts the public can read now lead there; others are words. */
export async function newPart({
  desk,
  snapshot,
  dates,
}: {
  desk: PageDesk
  snapshot: Snapshot
  dates: { publishedAt: string; updatedAt: string }
}): Promise<string> {
  const addresses = await addressesOf({ desk, snapshot })
  return renderPart({ snapshot, ...dates, addressOf: (text) => addresses.get(text) ?? null })
}

/** The dates a row's part shows: the second only once the text has changed since it first went out. */
export const datesOf = ({ publishedOn, updatedOn }: Pick<SitePageRow, 'publishedOn' | 'updatedOn'>) => ({
  publishedAt: publishedOn,
  updatedAt: updatedOn === publishedOn ? '' : updatedOn,
})

/** Where the texts a body links to stand, by uid: those the public can read now. */
export async function addressesOf({ desk, snapshot }: { desk: PageDesk; snapshot: Snapshot }): Promise<Map<string, string>> {
  const texts = [...new Set(linksOf(snapshot.body).flatMap((link) => (link.type === 'itemLink' ? [link.text] : [])))]
  if (texts.length === 0) return new Map()
  const rows = await desk.rows({ where: { and: [{ text: { in: texts } }, { state: { equals: 'live' } }] } })
  return new Map(rows.map(({ text, path }) => [text, path]))
}
