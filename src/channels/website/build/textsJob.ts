import { mediaPath, partPath } from '../../../site/paths.ts'
import { filesOfText } from '../files.ts'
import { linesOf, type Manifest, type SiteFile, siteFiles } from '../siteFiles.ts'
import type { TextsJob } from './job.ts'
import type { Texts } from './plan.ts'

/** Gathers what a thread needs for some stretches of texts: two questions to the database, however many texts they have. */
export async function textsJob({ rows, stretches }: Texts, manifest: Manifest): Promise<TextsJob> {
  const editions = rows.map(({ edition }) => edition)
  const paths = rows.flatMap((row) => [partPath(row.edition), ...(row.state === 'live' ? filesOfText(row.files).map(mediaPath) : [])])
  const [canonical, noted] = await Promise.all([canonicalOf({ ...manifest, editions }), notedOn({ ...manifest, paths })])
  const unread = editions.find((edition) => canonical[edition] === undefined)
  if (unread) throw new Error(`Edition ${unread} cannot be read.`)
  return { kind: 'texts', stretches, editions: canonical, noted }
}

/** Canonical bytes by edition; empty where the law had them destroyed. */
export async function canonicalOf({
  payload,
  editions,
}: Pick<Manifest, 'payload'> & { editions: string[] }): Promise<Record<string, string>> {
  const { docs } = await payload.db.find<{ uid: string; canonical?: string | null }>({
    collection: 'editions',
    where: { uid: { in: editions } },
    limit: 0,
    pagination: false,
    select: { uid: true, canonical: true },
  })
  return Object.fromEntries(docs.map(({ uid, canonical }) => [uid, canonical ?? '']))
}

async function notedOn({ payload, outlet, tree, paths }: Manifest & { paths: string[] }): Promise<Record<string, string>> {
  const { docs } = await payload.db.find<SiteFile>({
    collection: siteFiles,
    where: { and: [linesOf({ outlet, tree }), { path: { in: [...new Set(paths)] } }] },
    limit: 0,
    pagination: false,
    select: { path: true, sha256: true },
  })
  return Object.fromEntries(docs.map(({ path, sha256 }) => [path, sha256 ?? '']))
}
