import { hashPublication } from '../ledger/hashPublication.ts'
import { type Fault, faultsIn } from './fault.ts'
import type { TextRecord } from './record.ts'

const tellings = new Set(['published', 'corrected', 'noted', 'withdrawn', 'adopted', 'imported'])

/** The ledger and the chain tell the same: every publication has its event, every such event its publication. */
export function checkPublications({ text, events, publications, sealed }: TextRecord): Fault[] {
  const fault = faultsIn({ table: 'publications', text, means: 'The year would be counted wrong.' })
  const told = new Map(
    events.filter(({ type, data }) => tellings.has(type) && data.publication).map((event) => [event.data.publication, event.data]),
  )
  const wrong = publications.flatMap((row) => {
    const data = told.get(row.uid)
    if (row.id !== row.uid) return [fault(row.uid, 'its id is not its uid')]
    const expected = sealed.publications.get(row.uid) ?? data?.row
    if (!expected) return [fault(row.uid, 'no event tells of it')]
    return hashPublication(row) === expected ? [] : [fault(row.uid, 'it is not what was written when it was published')]
  })
  const missing = [...told.keys(), ...sealed.publications.keys()].filter(
    (publication) => !publications.some(({ uid }) => uid === publication),
  )
  return [
    ...wrong,
    ...missing.map((publication) => ({
      ...fault(String(publication), 'its row is missing'),
      means: 'Something that was published would not be counted.',
    })),
  ]
}
