import type { CollectionSlug } from 'payload'
import { isLanguage } from '../../languages.ts'
import { type Redirects, redirectMapPath, redirectsPath } from '../../site/paths.ts'
import { renderRedirectMap } from '../../site/redirectMap.ts'
import { renderGonePage, renderRedirectPage } from '../../site/render.tsx'
import { asWritten } from './asWritten.ts'
import type { Desk } from './desk.ts'
import { putFile, takeFile } from './siteFiles.ts'

/** Writes what stands at old addresses, and the map of them; takes away what stands at those no longer in use. */
export async function writeRedirects({ desk }: { desk: Desk }): Promise<void> {
  const known = JSON.parse((await asWritten({ desk, path: redirectsPath })) ?? '{}') as Redirects
  const wanted = await redirectsInUse({ desk })
  if (Object.keys(known).length === 0 && Object.keys(wanted).length === 0) return
  for (const from of Object.keys(known)) {
    const file = fileOf(from)
    if (!(from in wanted) && file && !(await isText({ desk, path: file }))) await takeFile({ desk, path: file })
  }
  for (const [from, to] of Object.entries(wanted)) {
    const path = fileOf(from)
    if (!path) continue
    const frame = await desk.frame(await languageOf({ desk, path: to ?? from }))
    await putFile({ desk, path, content: to ? renderRedirectPage({ frame, to }) : renderGonePage({ frame, path: from }) })
  }
  await putFile({ desk, path: redirectsPath, content: `${JSON.stringify(wanted, null, 1)}\n` })
  await putFile({ desk, path: redirectMapPath, content: renderRedirectMap(wanted) })
}

const isText = async ({ desk, path }: { desk: Desk; path: string }): Promise<boolean> =>
  (await desk.row({ where: { path: { equals: path } } })) !== null

async function redirectsInUse({ desk }: { desk: Desk }): Promise<Redirects> {
  const { docs } = await desk.payload.find({
    collection: 'redirects' as CollectionSlug,
    where: { active: { equals: true } },
    sort: 'from',
    limit: 0,
    pagination: false,
    depth: 0,
  })
  const rows = docs as unknown as { from: string; kind: string; to?: string | null }[]
  // A text that was published at an old address since counts more than what once stood there.
  const files = rows.flatMap(({ from }) => fileOf(from) ?? [])
  const texts = files.length > 0 ? await desk.rows({ where: { path: { in: files } } }) : []
  const taken = new Set(texts.map(({ path }) => path))
  return Object.fromEntries(
    rows.filter(({ from }) => !taken.has(fileOf(from) ?? '')).map(({ from, kind, to }) => [from, kind === 'gone' ? null : (to ?? null)]),
  )
}

/** The file a server answers an address with; null for addresses that are no page, which only the map serves. */
function fileOf(from: string): string | null {
  if (from.endsWith('/')) return `${from}index.html`
  if (from.endsWith('.html')) return from
  return /\.\w+$/.test(from) ? null : `${from}.html`
}

async function languageOf({ desk, path }: { desk: Desk; path: string }) {
  const language = path.split('/')[1]
  const { office } = await desk.frame('zh')
  return isLanguage(language) && office.languages.includes(language) ? language : (office.languages[0] ?? 'zh')
}
