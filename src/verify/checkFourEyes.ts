import type { Contribution, Review } from '../payload-types.ts'
import { contributorsSince, subjectsOf } from '../review/contributors.ts'
import type { Snapshot } from '../snapshot.ts'
import { bySubject } from './checkContributions.ts'
import { type Fault, faultsIn } from './fault.ts'
import { parseJson, type TextRecord, type TrailEvent } from './record.ts'

/** Nobody decided on what they had changed, submitted, or decided at an earlier step of the same round. */
export function checkFourEyes(record: TextRecord): Fault[] {
  const { text, events, reviews } = record
  const fault = faultsIn({ table: 'events', text, means: 'An approval was not given by other eyes than those that wrote the text.' })
  return events
    .filter(({ type }) => type === 'decided')
    .flatMap((event) => {
      const review = reviews.find(({ uid }) => uid === event.data.review)
      // A round that is missing is told by the check of rounds.
      if (!review) return []
      const problem = problemOf({ record, review, event })
      return problem ? [fault(event.uid, `event ${event.seq}: ${problem}`)] : []
    })
}

type Asked = { record: TextRecord; review: Review; event: TrailEvent }

function problemOf({ record, review, event }: Asked): string | null {
  const person = event.actor?.uid ?? ''
  if (person === review.submittedBy) return 'it was decided by the person who submitted it'
  const earlier = record.events.filter(({ type, seq, data }) => type === 'decided' && seq < event.seq && data.review === review.uid)
  if (earlier.some(({ actor }) => actor?.uid === person)) return 'it was decided twice by the same person'
  return contributorsThen({ record, review, event }).includes(person) ? 'it was decided by a person who had changed the text' : null
}

/** Who had contributed when the decision was made: the chains up to the heads its event names. */
function contributorsThen({ record, review, event }: Asked): string[] {
  const snapshot = parseJson<Snapshot>(review.canonical)
  if (!snapshot?.body) return []
  const heads = (event.data.contributions ?? {}) as Record<string, string>
  const chains = bySubject(record.contributions)
  const rows = subjectsOf(snapshot).flatMap((subject) => upTo(chains.get(subject) ?? [], heads[subject]))
  const frozen = record.events.filter(({ type, seq }) => type === 'frozen' && seq < event.seq).at(-1)
  const edition = record.editions.find(({ uid }) => uid === frozen?.data.edition) ?? null
  return contributorsSince({ rows, snapshot, edition })
}

const upTo = (rows: Contribution[], head: string | undefined) => rows.slice(0, rows.findIndex(({ hash }) => hash === head) + 1)
