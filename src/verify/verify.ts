import type { Payload } from 'payload'
import { derivedOf } from '../trail/readProved.ts'
import { type Administration, checkAdministration } from './checkAdministration.ts'
import { checkCases } from './checkCases.ts'
import { checkContributions } from './checkContributions.ts'
import { checkCounts, firstsOf, type Told } from './checkCounts.ts'
import type { Wanted } from './checkKept.ts'
import { checkOne } from './checkOne.ts'
import { checkOrphans, subjectsApart } from './checkOrphans.ts'
import { checkOutside } from './checkOutside.ts'
import { checkSecurityLog } from './checkSecurityLog.ts'
import { checkUnapproved } from './checkUnapproved.ts'
import type { Fault } from './fault.ts'
import { namedBytes } from './namedBytes.ts'
import { everyRow } from './pages.ts'
import { readRecord, type TextRecord } from './record.ts'

/** `sealed`: what the law had destroyed, and when. */
export type Verified = {
  texts: number
  events: number
  editions: number
  publications: number
  files: number
  kept: number
  securityEvents: number
  cases: number
  administration: Administration
  sealed: { text: string; at: string }[]
  faults: Fault[]
}

/**
 * Recomputes every chain, every edition and every file, and holds them against each other, the ledger and the outbox.
 * Changes nothing. `onProgress` hears how many texts are done.
 */
export async function verify({
  payload,
  onProgress = () => {},
}: {
  payload: Payload
  onProgress?: (texts: number) => void
}): Promise<Verified> {
  const seen = emptySeen()
  for await (const { text } of everyRow({ payload, collection: 'events', by: 'text', where: { seq: { equals: 1 } } })) {
    const checked = await checkOne({ payload, text })
    seen.begun.add(text)
    if ('problem' in checked) seen.faults.push(checked)
    else note({ seen, ...checked })
    onProgress(seen.begun.size)
  }
  const security = await checkSecurityLog({ payload })
  const office = await checkAdministration({ payload })
  const apart = await checkApart({ payload, seen })
  const cases = await checkCases({ payload })
  const outside = await checkOutside({ payload, ...seen })
  const faults = [...seen.faults, ...apart, ...cases.faults, ...outside.faults, ...security.faults, ...office.faults]
  const { events, editions, publications, sealed } = seen
  return {
    texts: seen.begun.size,
    events,
    editions,
    publications,
    files: outside.files,
    kept: outside.kept,
    securityEvents: security.count,
    cases: cases.cases,
    administration: office.administration,
    sealed,
    faults,
  }
}

const emptySeen = () => ({
  begun: new Set<string>(),
  subjects: new Set<string>(),
  events: 0,
  editions: 0,
  publications: 0,
  approved: new Set<string>(),
  wantedFiles: new Map<string, string>(),
  wantedBytes: new Map() as Wanted,
  derived: new Map<string, string>(),
  sealed: [] as Verified['sealed'],
  told: new Map() as Told,
  faults: [] as Fault[],
})

type Seen = ReturnType<typeof emptySeen>

function note({ seen, record, faults }: { seen: Seen; record: TextRecord; faults: Fault[] }) {
  const { text, rows, editions, publications, contributions, sealed } = record
  seen.events += rows.length
  seen.editions += editions.length
  seen.publications += publications.length
  for (const { subject } of contributions) seen.subjects.add(subject)
  if (editions.length > 0) seen.approved.add(text)
  for (const edition of editions) for (const sha256 of (edition.attachments ?? []) as string[]) seen.wantedFiles.set(sha256, text)
  for (const event of record.events)
    for (const [name, hash] of Object.entries(derivedOf(event))) if (!seen.derived.has(name)) seen.derived.set(name, hash)
  for (const [hash, by] of namedBytes(record)) seen.wantedBytes.set(hash, { record: by, text })
  seen.sealed.push(...sealed.at.map((at) => ({ text, at })))
  seen.told.set(text, firstsOf(record))
  seen.faults.push(...faults)
}

/** What belongs to no text's chain. */
async function checkApart({ payload, seen }: { payload: Payload; seen: Seen }): Promise<Fault[]> {
  const faults = await checkOrphans({ payload, begun: seen.begun })
  for await (const subject of subjectsApart({ payload, seen: seen.subjects }))
    faults.push(...checkContributions(await readRecord({ payload, text: subject })))
  const unapproved = await checkUnapproved({ payload, approved: seen.approved })
  return [...faults, ...unapproved, ...(await checkCounts({ payload, told: seen.told }))]
}
