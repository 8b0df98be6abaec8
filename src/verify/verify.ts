import type { Payload } from 'payload'
import { type Administration, checkAdministration } from './checkAdministration.ts'
import { checkContributions } from './checkContributions.ts'
import { checkCounts, type Told, tellFirsts } from './checkCounts.ts'
import { checkKept, checkReceipts, type Wanted, wantedByAttempts } from './checkKept.ts'
import { checkFiles, checkMedia } from './checkMedia.ts'
import { checkOne } from './checkOne.ts'
import { checkOrphans, subjectsApart } from './checkOrphans.ts'
import { checkSecurityLog } from './checkSecurityLog.ts'
import type { Fault } from './fault.ts'
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
  const apart = [...(await checkApart({ payload, seen })), ...(await checkOutside({ payload, seen }))]
  const faults = [...seen.faults, ...apart, ...security.faults, ...office.faults]
  const { events, editions, publications, sealed } = seen
  return {
    texts: seen.begun.size,
    events,
    editions,
    publications,
    files: seen.files.size,
    kept: seen.keptFiles,
    securityEvents: security.count,
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
  files: new Set<string>(),
  keptFiles: 0,
  wantedFiles: new Map<string, string>(),
  wantedBytes: new Map() as Wanted,
  sealedBytes: new Set<string>(),
  sealedFiles: new Set<string>(),
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
  for (const edition of editions) for (const sha256 of (edition.attachments ?? []) as string[]) seen.wantedFiles.set(sha256, text)
  // What a person carried over by hand has the hash of its edition, which is checked with the edition.
  const own = new Set(editions.map(({ sha256 }) => sha256))
  for (const { uid, bytesHash } of publications)
    if (bytesHash && !own.has(bytesHash)) seen.wantedBytes.set(bytesHash, { record: `publications/${uid}`, text })
  for (const hash of sealed.kept) seen.sealedBytes.add(hash)
  for (const hash of sealed.files) seen.sealedFiles.add(hash)
  seen.sealed.push(...sealed.at.map((at) => ({ text, at })))
  tellFirsts({ told: seen.told, record })
  seen.faults.push(...faults)
}

/** What belongs to no text's chain. */
async function checkApart({ payload, seen }: { payload: Payload; seen: Seen }): Promise<Fault[]> {
  const faults = await checkOrphans({ payload, begun: seen.begun })
  for await (const subject of subjectsApart({ payload, seen: seen.subjects }))
    faults.push(...checkContributions(await readRecord({ payload, text: subject })))
  return [...faults, ...(await checkCounts({ payload, told: seen.told }))]
}

/** What lies beside the database. */
async function checkOutside({ payload, seen }: { payload: Payload; seen: Seen }): Promise<Fault[]> {
  const media = await checkMedia({ payload, found: seen.files })
  const { kept, faults } = await checkKept()
  seen.keptFiles = kept.size
  const wanted = new Map([...(await wantedByAttempts(payload)), ...seen.wantedBytes])
  return [
    ...media,
    ...checkFiles({ wanted: seen.wantedFiles, found: new Set([...seen.files, ...seen.sealedFiles]) }),
    ...faults,
    ...checkReceipts({ wanted, kept, sealed: seen.sealedBytes }),
  ]
}
