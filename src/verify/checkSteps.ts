import { canonicalJson } from '../canonicalJson.ts'
import type { Event, Review } from '../payload-types.ts'
import { type ChainStep, type RoundChain, replay, type StepDecision } from '../review/chain.ts'
import { type Fault, faultsIn } from './fault.ts'
import { parseJson, type TextRecord, type TrailEvent } from './record.ts'

/** No step of a chain was skipped: what was frozen had the approvals its round was submitted for, step after step. */
export function checkSteps(record: TextRecord): Fault[] {
  const { text, events, reviews } = record
  const means = 'Something was approved by fewer people, or by others, than the chain of review asks for.'
  const fault = faultsIn({ table: 'reviews', text, means })
  const wrong = reviews.flatMap((review) => {
    const problem = problemOf({ record, review })
    return problem ? [fault(review.uid ?? review.id, problem)] : []
  })
  const rounds = new Set(reviews.map(({ uid }) => uid))
  const roundless = events.filter(({ type, data }) => type === 'frozen' && !rounds.has(data.review as string))
  return [...wrong, ...roundless.map(({ seq, data }) => fault(String(data.review), `event ${seq} freezes what no round approved`))]
}

function problemOf({ record: { rows, events }, review }: { record: TextRecord; review: Review }): string | null {
  const own = events.filter(({ data }) => data.review === review.uid)
  const submitted = own.find(({ type }) => type === 'submitted')
  // That it was never submitted is told by the check of rounds.
  if (!submitted) return null
  const chain = chainOf({ review, submitted })
  if (typeof chain === 'string') return chain
  const astray = own.find(({ type, data }) => type === 'decided' && !isOf(data.chain, chain))
  if (astray) return `event ${astray.seq} was decided under another chain`
  const frozen = own.filter(({ type }) => type === 'frozen')
  const [end] = frozen
  const decided = rows.filter(({ type, review: round }) => type === 'decided' && round === review.uid)
  if (end && decided.some(({ seq }) => seq > end.seq)) return 'it was decided on after it had ended'
  const isEnded = own.some(({ type }) => type === 'frozen' || type === 'recalled' || type === 'voided')
  const { step, isThrough, problem } = replay({
    steps: chain.steps,
    decisions: decided.map((row, index) => decisionIn(row, isEnded || index + 1 < decided.length)),
  })
  if (problem) return problem
  if (frozen.length > 1) return 'it was approved twice'
  if (end && !isThrough) return `it was approved, and step ${step + 1} of ${chain.steps.length} was not`
  if (!end && isThrough) return 'every step approved it, and it was not approved'
  return review.step === step ? null : `it stands at step ${review.step + 1}, and its events say ${step + 1}`
}

/** The chain it was submitted with; what is wrong where its row says another. Older events name no steps: the row's are held to. */
function chainOf({ review, submitted }: { review: Review; submitted: TrailEvent }): RoundChain | string {
  const kept = review.chain as RoundChain | null
  const told = submitted.data.chain as Partial<RoundChain> | undefined
  if (!Array.isArray(kept?.steps) || kept.steps.length === 0) return 'its chain has no steps'
  if (!isOf(told, kept)) return 'its chain is not the one it was submitted with'
  if (told?.steps && canonicalJson(told.steps) !== canonicalJson(kept.steps))
    return 'the steps of its chain are not those it was submitted with'
  return { ...kept, steps: (told?.steps ?? kept.steps) as ChainStep[] }
}

const isOf = (told: unknown, { uid, version }: RoundChain) => {
  const chain = told as Partial<RoundChain> | undefined
  return chain?.uid === uid && chain.version === version
}

/**
 * Where the law had its words destroyed, its key (`decided:<review>:<step>:<person>`) still tells. A return ends its round
 * and is the last of it: whatever was followed by anything (`ledOn`) was an approval.
 */
function decisionIn({ body, onceKey, person }: Event, ledOn: boolean): StepDecision {
  const said = parseJson<TrailEvent>(body)?.data
  if (!said) return { step: Number(onceKey.split(':')[2]), person: person ?? '', isApproval: ledOn }
  return { step: Number(said.step), stepName: String(said.stepName), person: person ?? '', isApproval: said.decision === 'approve' }
}
