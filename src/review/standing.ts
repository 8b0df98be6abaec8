import type { PayloadRequest } from 'payload'
import { differingFields, freezeBytes } from '../editions/canonical.ts'
import { latestText, snapshot } from '../editions/snapshot.ts'
import type { TextDocument } from '../editions/textDocument.ts'
import type { Reason } from '../errors.ts'
import type { Review } from '../payload-types.ts'
import type { Snapshot } from '../snapshot.ts'
import type { TextCollection } from '../texts.ts'
import { afterApproval, type ChainStep, type RoundChain } from './chain.ts'
import { type Person, type RoundFacts, whyNotDecide } from './fourEyes.ts'
import { blocksOf, preflightText } from './preflightText.ts'
import { roundFacts } from './roundFacts.ts'

/** Where an open round stands now: all that a decision is judged by. */
export type Standing = {
  review: Review
  collection: TextCollection
  doc: TextDocument
  now: Snapshot
  chain: RoundChain
  step: ChainStep
  round: RoundFacts
  /** Null while the text is what was submitted; else the fields that differ. */
  changed: string[] | null
}

/** Reads where an open round stands. */
export async function standingOf({ req, review }: { req: PayloadRequest; review: Review }): Promise<Standing> {
  const collection = review.textCollection as TextCollection
  const chain = review.chain as RoundChain
  const step = chain.steps[review.step]
  if (!step) throw new Error(`Review ${review.uid} stands at a step its chain does not have.`)
  const doc = await latestText({ req, collection, id: review.textId })
  const now = await snapshot({ req, collection, doc })
  const fields = differingFields(JSON.parse(review.canonical) as Snapshot, now)
  const isChanged = fields.length > 0 || freezeBytes(now).hash !== review.snapshotHash
  const round = await roundFacts({ req, collection, doc, snapshot: now, submittedBy: review.submittedBy, review: String(review.uid) })
  return { review, collection, doc, now, chain, step, round, changed: isChanged ? fields : null }
}

/** What one more approval would lead to. */
export const nextOutcome = ({ chain, review, round }: Standing) =>
  afterApproval({
    steps: chain.steps,
    step: review.step,
    approved: round.decisions.filter((decision) => decision.step === review.step).length + 1,
  })

/** Why this person may not decide the step, whatever they decide. */
export const whyNotDecideStanding = ({ standing, person }: { standing: Standing; person: Person }): Reason[] =>
  whyNotDecide({ person, step: standing.step, stepIndex: standing.review.step, round: standing.round })

/** Why the approval that would be the last cannot be given: an outlet could not take the text. */
export async function whyNotApprove({ req, standing }: { req: PayloadRequest; standing: Standing }): Promise<Reason[]> {
  if (nextOutcome(standing) !== 'final') return []
  const { collection, doc, now } = standing
  return blocksOf(await preflightText({ req, collection, doc, snapshot: now }))
}

/** What differs from what was submitted: any decision then voids the round. */
export const changedReasons = (changed: string[] | null): Reason[] =>
  (changed ?? []).map((path) => ({
    code: 'review.changed',
    path,
    zh: `“${path}”与提交时不同。`,
    en: `"${path}" differs from what was submitted.`,
  }))
