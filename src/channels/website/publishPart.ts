import { mediaFiles } from '../../site/mediaFiles.ts'
import { filesAt, partPath, textPath } from '../../site/paths.ts'
import { rendererVersion } from '../../site/render.tsx'
import type { Snapshot } from '../../snapshot.ts'
import type { Part, Receipt } from '../channel.ts'
import { ChannelError } from '../channelError.ts'
import type { Desk } from './desk.ts'
import { disclosedAs, offersOf } from './disclosedAs.ts'
import { copyFiles, dropFiles, filesOfText, filesText } from './files.ts'
import { datesOf, newPart, writtenPart } from './partOfRow.ts'
import { periodOf } from './periodOf.ts'
import { isSafeSlug } from './preflight.ts'
import { putFile, takeFile } from './siteFiles.ts'
import { type SitePageFacts, type SitePageRow, type Superseded, saveRow, settledMark } from './sitePageRow.ts'
import { standingOf } from './standing.ts'
import { writeAround } from './writeAround.ts'
import { tellPublished } from './writeChanges.ts'
import { lastNumber } from './writeLists.ts'
import { siblingsOf } from './writeText.ts'

/**
 * Puts one edition on the site: files, part, row, page, and whatever else shows it. Sending the same
 * edition again writes nothing new. The row is marked as settled last, which is what `lookup` goes by.
 */
export async function publishPart({ desk, part }: { desk: Desk; part: Part }): Promise<Receipt> {
  const { snapshot, edition } = part
  if (!isSafeSlug(snapshot.slug)) throw unsafe(snapshot.slug)
  // A text keeps its item for life.
  const inAllLanguages = await siblingsOf({ desk, item: snapshot.item })
  const before = inAllLanguages.find(({ text }) => text === snapshot.text) ?? null
  const dates = datesNow({ desk, part, before })
  const same = before?.edition === edition.uid && before.state === 'live' ? before : null
  const content = (same ? await writtenPart({ desk, row: same }) : null) ?? (await newPart({ desk, snapshot, dates: datesOf(dates) }))
  const files = mediaFiles(snapshot)
  await copyFiles({ desk, files })
  // The disk works while the index is asked; the row waits for both.
  const written = Promise.all([desk.keep(content), putFile({ desk, path: partPath(edition.uid), content })])
  const [seq, [sha256]] = await Promise.all([numberOf({ desk, snapshot, before }), written, desk.frame(snapshot.language)])
  const facts = {
    ...factsOf({ desk, snapshot }),
    ...dates,
    edition: edition.uid,
    files: filesText(files),
    seq,
    sha256,
    superseded: supersededBy({ before, edition: edition.uid }),
  }
  const row = await saveRow({ payload: desk.payload, id: before?.id ?? null, facts })
  await writeAround({ desk, row, before, siblings: inAllLanguages.filter(({ text }) => text !== row.text), part: content })
  await tellPublished({ desk, row, sha256: edition.sha256 })
  await clearSuperseded({ desk, row })
  await saveRow({ payload: desk.payload, id: row.id, facts: { ...facts, settled: settledMark(row), superseded: [] } })
  return { part: part.index, address: part.siteAddress, externalId: row.path, bytesHash: sha256, at: desk.now().toISOString() }
}

/** The first date never moves; a correction, and a text that comes back, bear the day they went out. */
function datesNow({ desk, part, before }: { desk: Desk; part: Part; before: SitePageRow | null }) {
  const now = desk.now().toISOString()
  const publishedOn = before?.publishedOn ?? part.firstPublishedAt ?? now
  if (!before) return { publishedOn, updatedOn: part.firstPublishedAt ? now : publishedOn }
  const isAgain = before.edition === part.edition.uid && before.state === 'live'
  return { publishedOn, updatedOn: isAgain ? before.updatedOn : now }
}

/** A text keeps its number in its column; in a new column it is the newest. */
async function numberOf({ desk, snapshot, before }: { desk: Desk; snapshot: Snapshot; before: SitePageRow | null }) {
  const column = snapshot.column?.uid ?? ''
  if (before && before.column === column) return before.seq
  return (await lastNumber({ desk, language: snapshot.language, column })) + 1
}

type Kept = 'publishedOn' | 'updatedOn' | 'edition' | 'files' | 'seq' | 'sha256' | 'superseded'

function factsOf({ desk, snapshot }: { desk: Desk; snapshot: Snapshot }): Omit<SitePageFacts, Kept> {
  const { facts } = snapshot
  const period = periodOf(facts)
  return {
    outlet: desk.outlet,
    path: textPath(snapshot),
    text: snapshot.text,
    item: snapshot.item,
    language: snapshot.language,
    kind: snapshot.kind,
    column: snapshot.column?.uid ?? '',
    columnPath: snapshot.column ? `/${snapshot.column.path.map(({ slug }) => slug).join('/')}/` : '',
    title: snapshot.title,
    summary: snapshot.summary,
    cover: snapshot.cover,
    urgency: facts.kind === 'notice' ? facts.urgency : '',
    inForceFrom: period?.inForceFrom ?? '',
    inForceUntil: period?.inForceUntil ?? '',
    standing: period ? standingOf({ ...period, now: desk.now() }) : '',
    menuOrder: facts.kind === 'page' ? facts.menuOrder : 0,
    policy: facts.kind === 'interpretation' ? (facts.policy?.text ?? '') : '',
    isConsultation: facts.kind === 'notice' && facts.isConsultation === true,
    concludes: facts.kind === 'article' ? (facts.concludes ?? '') : '',
    role: facts.kind === 'page' ? (facts.role ?? '') : '',
    ...disclosedAs(facts),
    offers: offersOf(snapshot),
    lists: facts.kind === 'topic' ? filesText([...new Set(facts.groups.flatMap(({ items }) => items))]) : '',
    isArchived: facts.kind === 'topic' && facts.isArchived,
    state: 'live',
    notice: '',
    settled: '',
    rendererVersion,
  }
}

/** What is to be cleared away: the edition before this one, and whatever an earlier try did not get to. */
function supersededBy({ before, edition }: { before: SitePageRow | null; edition: string }): Superseded[] {
  if (!before) return []
  const { path, files, superseded } = before
  return before.edition === edition ? superseded : [...superseded, { path, edition: before.edition, files }]
}

/** Takes away what earlier editions had and this one has not: their parts, their files, their addresses. */
export async function clearSuperseded({ desk, row }: { desk: Desk; row: SitePageRow }) {
  const kept = row.state === 'live' ? filesOfText(row.files) : []
  for (const { path, edition, files } of row.superseded) {
    if (path !== row.path) for (const file of filesAt(path)) await takeFile({ desk, path: file })
    if (edition !== row.edition) await takeFile({ desk, path: partPath(edition) })
    await dropFiles({ desk, files: filesOfText(files).filter((file) => !kept.includes(file)) })
  }
}

const unsafe = (slug: string) =>
  new ChannelError({
    kind: 'content',
    code: 'website.slug.form',
    message: { zh: `网址名“${slug}”不能用作文件名。`, en: `The slug "${slug}" cannot be a file's name.` },
  })
