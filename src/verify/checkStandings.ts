import type { Publication, Standing } from '../payload-types.ts'
import { instantOf } from '../trail/rowHash.ts'
import { type Fault, faultsIn } from './fault.ts'
import type { TextRecord } from './record.ts'

type Stands = { publication: Publication; isNote: boolean }

/** What reconciling looks for outside is what the chain says was published, corrected and withdrawn there. */
export function checkStandings({ record, standings }: { record: TextRecord; standings: Standing[] }): Fault[] {
  const { text, sealed } = record
  // What a seal emptied is withdrawn, or forgotten with the drill it stood in.
  if (sealed.at.length > 0) return []
  const fault = faultsIn({ table: 'standings', text, means: 'Reconciling looks for something else than what was published.' })
  const expected = standingNow(record)
  const wrong = standings.flatMap((row) => {
    const stands = expected.find(({ publication }) => publication.uid === row.publication)
    if (!stands) return [fault(row.publication, 'by its chain it does not stand there')]
    const name = differing(row, stands)
    return name ? [fault(row.publication, `its "${name}" is not that of its publication`)] : []
  })
  const missing = expected.filter(({ publication }) => !standings.some((row) => row.publication === publication.uid))
  return [...wrong, ...missing.map(({ publication }) => fault(publication.uid, 'its row is missing'))]
}

/** Goes through the chain again: a correction takes the place of what stood, a note stands beside it, a withdrawal clears both. */
function standingNow({ events, publications }: TextRecord): Stands[] {
  let standing: Stands[] = []
  for (const { data, type: event } of events) {
    // What was imported is not ours to look for.
    if (event === 'imported') continue
    const publication = publications.find(({ uid }) => uid === data.publication)
    // Only events that tell of one carry its hash.
    if (!publication || !data.row || publication.type === 'adoption') continue
    const { type, outlet, origin } = publication
    const replaced = (data.replaced ?? []) as string[]
    const goes = ({ publication: there, isNote }: Stands) =>
      there.outlet === outlet &&
      there.origin === origin &&
      type !== 'note' &&
      (type !== 'correction' || !isNote || replaced.includes(there.externalId ?? ''))
    standing = standing.filter((there) => !goes(there))
    if (type !== 'withdrawal') standing.push({ publication, isNote: type === 'note' })
  }
  return standing
}

const copied = ['outlet', 'origin', 'delivery', 'text', 'edition', 'title', 'externalId', 'address', 'bytesHash'] as const

function differing(row: Standing, { publication, isNote }: Stands): string | null {
  const astray = copied.find((name) => (row[name] ?? '') !== (publication[name] ?? ''))
  if (astray) return astray
  if (Boolean(row.isNote) !== isNote) return 'isNote'
  return instantOf(row.publishedAt) === instantOf(publication.at) ? null : 'publishedAt'
}
