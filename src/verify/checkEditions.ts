import { canonicalJson, sha256 } from '../canonicalJson.ts'
import { hashEdition } from '../editions/hashEdition.ts'
import type { Edition } from '../payload-types.ts'
import type { Snapshot } from '../snapshot.ts'
import { fileHashesOf } from '../snapshotFiles.ts'
import { type Fault, faultsIn } from './fault.ts'
import { parseJson, type TextRecord, type TrailEvent } from './record.ts'

/** Every edition has the bytes that were approved, and every approval its edition. */
export function checkEditions({ text, events, editions, sealed }: TextRecord): Fault[] {
  const fault = faultsIn({ table: 'editions', text, means: 'What stands as approved is not what was approved.' })
  const frozen = events.filter(({ type }) => type === 'frozen')
  const wrong = editions.flatMap((edition) => {
    const event = frozen.find(({ data }) => data.edition === edition.uid)
    const problem = problemOf({ edition, event, sealedRow: sealed.editions.get(edition.uid) })
    return problem ? [fault(edition.uid, problem)] : []
  })
  const missing = frozen.filter(({ data }) => !editions.some(({ uid }) => uid === data.edition))
  return [
    ...wrong,
    ...missing.map(({ data }) => ({
      ...fault(String(data.edition), 'the edition that was approved is missing'),
      means: 'What was approved can no longer be shown.',
    })),
  ]
}

type Held = { edition: Edition; event: TrailEvent | undefined; sealedRow: string | undefined }

function problemOf({ edition, event, sealedRow }: Held): string | null {
  if (edition.id !== edition.uid) return 'its id is not its uid'
  if (!event) return 'no event says that it was approved'
  if (sealedRow && edition.canonical === '') {
    if (edition.sha256 !== event.data.sha256) return 'its hash differs from the event of its approval'
    return hashEdition(edition) === sealedRow ? null : 'it is not what its seal left of it'
  }
  if (sha256(edition.canonical) !== edition.sha256) return 'its bytes do not have its hash'
  if (edition.sha256 !== event.data.sha256) return 'its hash differs from the event of its approval'
  if (hashEdition(edition) !== event.data.row) return 'a column of it differs from what was written when it was approved'
  return bytesProblem(edition)
}

/** What the bytes say of themselves. Editions of every schema ever released must pass for ever. */
function bytesProblem({ canonical, schemaVersion, attachments, ...copies }: Edition): string | null {
  const snapshot = parseJson<Snapshot>(canonical)
  if (!snapshot || canonicalJson(snapshot) !== canonical) return 'its bytes are not in canonical form'
  if (snapshot.schema !== schemaVersion) return 'its schema differs from its bytes'
  if (!knownSchemas.has(schemaVersion)) return `its schema ${schemaVersion} is not known to this Fabu: it was written by a newer one`
  for (const name of ['text', 'item', 'language', 'title'] as const) {
    if ((copies[name] ?? '') !== snapshot[name]) return `its "${name}" differs from its bytes`
  }
  if (canonicalJson(fileHashesOf(snapshot)) !== canonicalJson(attachments ?? [])) return 'its list of files differs from its bytes'
  return null
}

const knownSchemas = new Set<number>([1])
