import type { Payload } from 'payload'
import { canonicalJson, sha256 } from '../canonicalJson.ts'
import type { Edition } from '../payload-types.ts'
import type { Snapshot } from '../snapshot.ts'
import { fileHashesOf } from '../snapshotFiles.ts'
import type { TrailEvent } from './checkTrail.ts'
import type { Fault } from './fault.ts'

type Args = { payload: Payload; text: string; events: TrailEvent[] }

/** Every edition has the bytes that were approved, and every approval its edition. */
export async function checkEditions({ payload, text, events }: Args): Promise<{ count: number; faults: Fault[] }> {
  const { docs } = await payload.find({
    pagination: false,
    collection: 'editions',
    where: { text: { equals: text } },
    sort: 'number',
    limit: 0,
    depth: 0,
  })
  const frozen = events.filter(({ type }) => type === 'frozen')
  const faults = docs.flatMap((edition) => faultsOf({ edition, event: frozen.find(({ data }) => data.edition === edition.uid) }))
  for (const { data } of frozen) {
    if (docs.some(({ uid }) => uid === data.edition)) continue
    faults.push({
      record: `editions/${String(data.edition)}`,
      text,
      problem: 'the edition that was approved is missing',
      means: 'What was approved can no longer be shown.',
    })
  }
  return { count: docs.length, faults }
}

function faultsOf({ edition, event }: { edition: Edition; event: TrailEvent | undefined }): Fault[] {
  const problem = problemOf({ edition, event })
  if (!problem) return []
  return [{ record: `editions/${edition.uid}`, text: edition.text, problem, means: 'What stands as approved is not what was approved.' }]
}

function problemOf({ edition, event }: { edition: Edition; event: TrailEvent | undefined }): string | null {
  if (sha256(edition.canonical) !== edition.sha256) return 'its bytes do not have its hash'
  const snapshot = parse(edition.canonical)
  if (!snapshot || canonicalJson(snapshot) !== edition.canonical) return 'its bytes are not in canonical form'
  if (!event) return 'no event says that it was approved'
  const { sha256: hash, number, schema, review, files } = event.data
  const written = {
    sha256: edition.sha256,
    number: edition.number,
    schema: edition.schema,
    review: edition.review,
    files: edition.attachments,
  }
  for (const [name, value] of Object.entries({ sha256: hash, number, schema, review, files })) {
    if (canonicalJson(value ?? null) !== canonicalJson(written[name as keyof typeof written] ?? null))
      return `its "${name}" differs from the event of its approval`
  }
  const copies = { text: snapshot.text, item: snapshot.item, language: snapshot.language, title: snapshot.title }
  for (const [name, value] of Object.entries(copies)) {
    if ((edition[name as keyof Edition] ?? '') !== value) return `its "${name}" differs from its bytes`
  }
  if (canonicalJson(fileHashesOf(snapshot)) !== canonicalJson(edition.attachments ?? [])) return 'its list of files differs from its bytes'
  return null
}

function parse(text: string): Snapshot | null {
  try {
    return JSON.parse(text) as Snapshot
  } catch {
    return null
  }
}
