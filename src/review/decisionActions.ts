import type { PayloadRequest } from 'payload'
import { secondStepReasons } from '../accounts/secondStepReasons.ts'
import type { Reason } from '../errors.ts'
import type { Review, User } from '../payload-types.ts'
import { type Action, action } from './action.ts'
import type { Person } from './fourEyes.ts'
import { everybody, freshPerson } from './people.ts'
import { commandPath } from './pipelinePath.ts'
import { tried } from './refusal.ts'
import { changedReasons, type Standing, standingOf, whyNotApprove, whyNotDecideStanding } from './standing.ts'

export type Decisions = {
  actions: Action[]
  /** Who could decide the present step. */
  deciders: { uid: string; name: string }[]
  /** How many more people have to approve the present step. */
  missing: number
}

/** Approve and return for one person, and everybody who could do it. */
export async function decisionActions({
  req,
  user,
  review,
}: {
  req: PayloadRequest
  user: User
  review: Review | null
}): Promise<Decisions> {
  if (!review) return { actions: both({ req, reasons: [noRound], approving: [] }), deciders: [], missing: 0 }
  const { value: standing, reasons: unreadable } = await tried(() => standingOf({ req, review }))
  if (!standing) return { actions: both({ req, review, reasons: unreadable, approving: [] }), deciders: [], missing: 0 }
  const person = await freshPerson({ req, user })
  const people = await everybody({ req })
  return {
    actions: both({
      req,
      review,
      reasons: [
        ...roundReasons(standing),
        ...whyNotDecideStanding({ standing, person }),
        ...(await secondStepReasons({ req, user, isDeciding: true })),
      ],
      approving: await whyNotApprove({ req, standing }),
    }),
    deciders: decidersOf({ standing, people }),
    missing: missingApprovals(standing),
  }
}

/** While the text is not what was submitted, nobody can decide: the round has to be recalled. */
const roundReasons = ({ changed }: Standing): Reason[] => (changed && changed.length === 0 ? [changedUnnamed] : changedReasons(changed))

const decidersOf = ({ standing, people }: { standing: Standing; people: Person[] }) =>
  standing.changed
    ? []
    : people.filter((person) => whyNotDecideStanding({ standing, person }).length === 0).map(({ uid, name }) => ({ uid, name }))

const missingApprovals = ({ step, review, round }: Standing) =>
  Math.max(1, step.approvals) - round.decisions.filter((decision) => decision.step === review.step).length

function both({
  req,
  review,
  reasons,
  approving,
}: {
  req: PayloadRequest
  review?: Review
  reasons: Reason[]
  approving: Reason[]
}): Action[] {
  const path = commandPath(req, 'reviews', review?.id ?? '', 'decide')
  const applies = review !== undefined
  return [
    action({
      verb: 'approve',
      label: { zh: '通过', en: 'Approve' },
      path,
      body: { decision: 'approve' },
      input: { name: 'comment', label: { zh: '意见（可不填）', en: 'Comment (optional)' }, kind: 'words', isRequired: false },
      applies,
      reasons: [...reasons, ...approving],
    }),
    action({
      verb: 'return',
      label: { zh: '退回', en: 'Return' },
      path,
      body: { decision: 'return' },
      input: { name: 'comment', label: { zh: '退回意见', en: 'Why it is returned' }, kind: 'words', isRequired: true },
      applies,
      reasons,
    }),
  ]
}

const noRound: Reason = { code: 'review.none', zh: '没有进行中的审核。', en: 'No round of review is open.' }

const changedUnnamed: Reason = { code: 'review.changed', zh: '内容与提交时不同。', en: 'The text differs from what was submitted.' }
