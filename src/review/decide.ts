import type { PayloadRequest } from 'payload'
import { inTransaction } from '../database/inTransaction.ts'
import { differingFields, freezeBytes } from '../editions/canonical.ts'
import { freeze } from '../editions/freeze.ts'
import { latestText, snapshot } from '../editions/snapshot.ts'
import type { TextDocument } from '../editions/textDocument.ts'
import { FabuError, refuseIf } from '../errors.ts'
import type { Review, User } from '../payload-types.ts'
import type { Snapshot } from '../snapshot.ts'
import type { TextCollection } from '../texts.ts'
import { append } from '../trail/append.ts'
import { afterApproval, type RoundChain } from './chain.ts'
import { closeRound } from './closeRound.ts'
import { requireUser, requireWords } from './command.ts'
import { deputyFor, whyNotDecide } from './fourEyes.ts'
import { actorOf, freshPerson } from './people.ts'
import { blocksOf, preflightText } from './preflightText.ts'
import { decisionsOf, roundFacts } from './roundFacts.ts'

export type Decision = 'approve' | 'return'
type Args = { req: PayloadRequest; review: string; decision: unknown; comment?: unknown }
export type Decided = { review: Review; outcome: 'approved' | 'nextStep' | 'morePeople' | 'returned'; edition?: string }

/**
 * Decides the current step of a round. The last approval freezes the edition, publishes the text and writes
 * its deliveries, in one transaction: a throw anywhere leaves nothing.
 * @throws {FabuError} with every reason why this person may not; `review.voided` when the text is no longer
 * what was submitted (the round then ends, and the error names the fields).
 */
export async function decide({ req, review: id, decision, comment }: Args): Promise<Decided> {
  const user = requireUser(req)
  const wanted = knownDecision(decision)
  const words = wanted === 'return' ? requireWords(comment, needsComment) : typeof comment === 'string' ? comment.trim().slice(0, 2000) : ''
  const result = await inTransaction(req, () => decideStep({ req, id, user, decision: wanted, comment: words }))
  // Thrown after the commit: that the round is void must stay written.
  if (result instanceof FabuError) throw result
  return result
}

async function decideStep({
  req,
  id,
  user,
  decision,
  comment,
}: {
  req: PayloadRequest
  id: string
  user: User
  decision: Decision
  comment: string
}): Promise<Decided | FabuError> {
  const review = await openRoundById({ req, id })
  const collection = review.textCollection as TextCollection
  const chain = review.chain as RoundChain
  const step = chain.steps[review.step]
  if (!step) throw new Error(`Review ${review.uid} stands at a step its chain does not have.`)
  const doc = await latestText({ req, collection, id: review.textId })
  const now = await snapshot({ req, collection, doc })
  const fields = differingFields(JSON.parse(review.canonical) as Snapshot, now)
  if (fields.length > 0 || freezeBytes(now).hash !== review.snapshotHash) return voidRound({ req, review, user, fields })

  const person = await freshPerson({ req, user })
  const round = await roundFacts({ req, collection, doc, snapshot: now, submittedBy: review.submittedBy, review: String(review.uid) })
  refuseIf(whyNotDecide({ person, step, stepIndex: review.step, round }), {
    code: 'decide.refused',
    status: 403,
    message: { zh: '您不能审核此环节：', en: 'You cannot decide this step:' },
  })

  await append({
    req,
    text: review.text,
    type: 'decided',
    actor: await actorOf({ req, user, deputyFor: deputyFor({ person, step, round }) }),
    data: {
      review: review.uid,
      step: review.step,
      stepName: step.name,
      decision,
      comment,
      snapshot: review.snapshotHash,
      chain: { uid: chain.uid, version: chain.version },
    },
    once: `decided:${review.uid}:${review.step}:${person.uid}`,
  })
  if (decision === 'return') return { review: await closeRound({ req, review, state: 'returned' }), outcome: 'returned' }
  return approve({ req, review, chain, doc, now, collection })
}

async function approve(args: {
  req: PayloadRequest
  review: Review
  chain: RoundChain
  doc: TextDocument
  now: Snapshot
  collection: TextCollection
}): Promise<Decided> {
  const { req, review, chain, doc, now, collection } = args
  const decisions = await decisionsOf({ req, review: String(review.uid) })
  const approved = decisions.filter((decision) => decision.step === review.step).length
  switch (afterApproval({ steps: chain.steps, step: review.step, approved })) {
    case 'stay':
      return { review, outcome: 'morePeople' }
    case 'next': {
      const step = review.step + 1
      const data = { step, stepName: chain.steps[step]?.name ?? '' }
      return { review: await req.payload.update({ collection: 'reviews', id: review.id, data, depth: 0, req }), outcome: 'nextStep' }
    }
    case 'final': {
      refuseIf(blocksOf(await preflightText({ req, collection, doc, snapshot: now })), {
        code: 'approve.refused',
        message: { zh: '不能通过终审：', en: 'Cannot be approved:' },
      })
      const closed = await closeRound({ req, review, state: 'approved' })
      const edition = await freeze({ req, review: closed, snapshot: now })
      return { review: closed, outcome: 'approved', edition: edition.uid }
    }
  }
}

async function voidRound({
  req,
  review,
  user,
  fields,
}: {
  req: PayloadRequest
  review: Review
  user: User
  fields: string[]
}): Promise<FabuError> {
  await append({
    req,
    text: review.text,
    type: 'voided',
    actor: await actorOf({ req, user }),
    data: { review: review.uid, step: review.step, fields },
  })
  await closeRound({ req, review, state: 'voided' })
  return new FabuError({
    code: 'review.voided',
    status: 409,
    message: {
      zh: `提交后内容有变（${fields.join('、')}），本轮审核作废，请重新提交。`,
      en: `The text is no longer what was submitted (${fields.join(', ')}), so this round is void. Submit it again.`,
    },
    reasons: fields.map((path) => ({
      code: 'review.changed',
      path,
      zh: `“${path}”与提交时不同。`,
      en: `"${path}" differs from what was submitted.`,
    })),
  })
}

async function openRoundById({ req, id }: { req: PayloadRequest; id: string }): Promise<Review> {
  const review = await req.payload.findByID({ collection: 'reviews', id, depth: 0, disableErrors: true, req })
  if (!review)
    throw new FabuError({ code: 'review.none', status: 404, message: { zh: '没有这轮审核。', en: 'There is no such round of review.' } })
  if (review.state !== 'open') {
    throw new FabuError({
      code: 'review.closed',
      status: 409,
      message: { zh: '这轮审核已经结束。', en: 'This round of review has ended.' },
    })
  }
  return review
}

function knownDecision(decision: unknown): Decision {
  if (decision === 'approve' || decision === 'return') return decision
  throw new FabuError({
    code: 'decision.unknown',
    status: 400,
    message: { zh: '决定只能是 approve（通过）或 return（退回）。', en: 'The decision is either "approve" or "return".' },
  })
}

const needsComment = {
  path: 'comment',
  zh: '退回时请写明意见（不超过 2000 字）。',
  en: 'Say why it is returned (at most 2,000 characters).',
}
