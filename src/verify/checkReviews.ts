import { sha256 } from '../canonicalJson.ts'
import type { Review } from '../payload-types.ts'
import type { Snapshot } from '../snapshot.ts'
import { type TextCollection, textKinds } from '../texts.ts'
import { instantOf } from '../trail/rowHash.ts'
import { type Fault, faultsIn } from './fault.ts'
import { parseJson, type TextRecord, type TrailEvent } from './record.ts'

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
  if ((review.submittedByName ?? '') !== submitted.actor?.name) return 'it was submitted under another name'
  if (Boolean(review.isCorrection) !== submitted.data.isCorrection) return 'whether it is a correction differs from its submission'
  // Older submissions did not name the moment.
  if (submitted.data.openedAt && instantOf(review.openedAt) !== submitted.data.openedAt) return 'it was submitted at another time'
  const copied = copyProblem(review)
  if (copied) return copied
  const state = stateAfter(own)
  if (isSealed && isWordless && state === 'open' && review.state === 'returned') return null
  return review.state === state ? null : `it stands as "${review.state}", and its events say "${state}"`
}

/** The columns beside the bytes say what the bytes say. */
function copyProblem({ canonical, ...review }: Review): string | null {
  const snapshot = parseJson<Snapshot>(canonical)
  if (!snapshot?.body) return null
  const astray = (['text', 'item', 'language', 'title'] as const).find((name) => (review[name] ?? '') !== snapshot[name])
  if (astray) return `its "${astray}" differs from its bytes`
  return textKinds[review.textCollection as TextCollection] === snapshot.kind ? null : 'its "textCollection" differs from its bytes'
}

function stateAfter(own: TrailEvent[]): Review['state'] {
  const end = own.findLast(({ type, data }) => type in endings || (type === 'decided' && data.decision === 'return'))
  if (!end) return 'open'
  return end.type === 'decided' ? 'returned' : endings[end.type as keyof typeof endings]
}
