import type { PayloadRequest } from 'payload'
import { secondStepReasons } from '../accounts/secondStepReasons.ts'
import { inTransaction } from '../database/inTransaction.ts'
import { freeze } from '../editions/freeze.ts'
import { FabuError, refuseIf } from '../errors.ts'
import type { Review, User } from '../payload-types.ts'
import { mustHaveRoom } from '../room.ts'
import { actorOf } from '../trail/actorOf.ts'
import { append } from '../trail/append.ts'
import { mustNotBeSealed } from '../trail/sealOf.ts'
import { wake } from '../wake.ts'
import { closeRound } from './closeRound.ts'
import { optionalWords, requireUser, requireWords } from './command.ts'
import { contributionHeads } from './contributors.ts'
import { deputyFor } from './fourEyes.ts'
import { mustStandAsTold } from './mustStandAsTold.ts'
import { freshPerson } from './people.ts'
import { changedReasons, nextOutcome, type Standing, standingOf, whyNotApprove, whyNotDecideStanding } from './standing.ts'

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
  const words = wanted === 'return' ? requireWords(comment, needsComment) : optionalWords(comment, needsComment)
  if (wanted === 'approve') await mustHaveRoom(req.payload)
  const result = await inTransaction(req, () => decideStep({ req, id, user, decision: wanted, comment: words }))
  // Thrown after the commit: that the round is void must stay written.
  if (result instanceof FabuError) throw result
  if (result.outcome === 'approved') wake()
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
  await mustNotBeSealed({ req, text: review.text })
  await mustStandAsTold({ req, review })
  const standing = await standingOf({ req, review })
  const { chain, step, round, changed } = standing
  if (changed) return voidRound({ req, review, user, fields: changed })

  const person = await freshPerson({ req, user })
  refuseIf([...whyNotDecideStanding({ standing, person }), ...(await secondStepReasons({ req, user, isDeciding: true }))], {
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
      contributions: await contributionHeads({ req, snapshot: standing.now }),
    },
    once: `decided:${review.uid}:${review.step}:${person.uid}`,
  })
  if (decision === 'return') return { review: await closeRound({ req, review, state: 'returned' }), outcome: 'returned' }
  return approve({ req, standing })
}

async function approve({ req, standing }: { req: PayloadRequest; standing: Standing }): Promise<Decided> {
  const { review, chain, now } = standing
  switch (nextOutcome(standing)) {
    case 'stay':
      return { review, outcome: 'morePeople' }
    case 'next': {
      const step = review.step + 1
      const data = { step, stepName: chain.steps[step]?.name ?? '' }
      return { review: await req.payload.update({ collection: 'reviews', id: review.id, data, depth: 0, req }), outcome: 'nextStep' }
    }
    case 'final': {
      refuseIf(await whyNotApprove({ req, standing }), {
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
    reasons: changedReasons(fields),
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
