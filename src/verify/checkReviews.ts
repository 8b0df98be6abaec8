import { sha256 } from '../canonicalJson.ts'
import type { Review } from '../payload-types.ts'
import { type Fault, faultsIn } from './fault.ts'
import type { TextRecord, TrailEvent } from './record.ts'

/** Every round is as its events tell: what was submitted, by whom, and how it ended. */
export function checkReviews({ text, rows, events, reviews, sealed }: TextRecord): Fault[] {
  const fault = faultsIn({ table: 'reviews', text, means: 'What was reviewed, or how the review ended, is not what happened.' })
  const submissions = events.filter(({ type }) => type === 'submitted')
  // A return says why, so a seal takes its words: that there was one, its columns still tell.
  const wordless = new Set(rows.filter(({ type, body }) => type === 'decided' && body === '').map(({ review }) => review))
  const wrong = reviews.flatMap((review) => {
    const problem = problemOf({
      review,
      events,
      isSealed: sealed.reviews.has(review.uid ?? ''),
      isWordless: wordless.has(review.uid ?? ''),
    })
    return problem ? [fault(review.uid ?? review.id, problem)] : []
  })
  const missing = submissions.filter(({ data }) => !reviews.some(({ uid }) => uid === data.review))
  return [...wrong, ...missing.map(({ data }) => fault(String(data.review), 'the round that was opened is missing'))]
}

const endings = { frozen: 'approved', recalled: 'recalled', voided: 'voided' } as const

type Asked = { review: Review; events: TrailEvent[]; isSealed: boolean; isWordless: boolean }

function problemOf({ review, events, isSealed, isWordless }: Asked): string | null {
  const own = events.filter(({ data }) => data.review === review.uid)
  const submitted = own.find(({ type }) => type === 'submitted')
  if (!submitted) return 'no event says that it was submitted'
  if (review.snapshotHash !== submitted.data.snapshot) return 'its hash is not that of what was submitted'
  if (!(isSealed && review.canonical === '') && sha256(review.canonical) !== review.snapshotHash) return 'its bytes do not have its hash'
  if (review.submittedBy !== submitted.actor?.uid) return 'it was submitted by somebody else'
  if (review.round !== submitted.data.round) return 'its number is another'
  const state = stateAfter(own)
  if (isSealed && isWordless && state === 'open' && review.state === 'returned') return null
  return review.state === state ? null : `it stands as "${review.state}", and its events say "${state}"`
}

function stateAfter(own: TrailEvent[]): Review['state'] {
  const end = own.findLast(({ type, data }) => type in endings || (type === 'decided' && data.decision === 'return'))
  if (!end) return 'open'
  return end.type === 'decided' ? 'returned' : endings[end.type as keyof typeof endings]
}
