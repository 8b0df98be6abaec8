import type { PayloadRequest } from 'payload'
import { canonicalJson } from '../canonicalJson.ts'
import { FabuError } from '../errors.ts'
import type { Review } from '../payload-types.ts'
import type { EventBody } from '../trail/chain.ts'
import { roundEvents } from '../trail/roundEvents.ts'
import { type ChainStep, replay } from './chain.ts'

/**
 * The row of an open round says where it stands; its events say how it came there. A step that was skipped in the row
 * is not approved over.
 * @throws {FabuError} `review.astray` (409) when the two differ.
 */
export async function mustStandAsTold({ req, review }: { req: PayloadRequest; review: Review }): Promise<void> {
  const events = (await roundEvents({ req, review: String(review.uid) })).map(({ body }) => JSON.parse(body) as EventBody)
  const submitted = events.find(({ type }) => type === 'submitted')?.data.chain as { steps?: ChainStep[] } | undefined
  const { steps } = review.chain as { steps: ChainStep[] }
  // Rounds of older versions did not name their steps.
  const isSameChain = !submitted?.steps || canonicalJson(submitted.steps) === canonicalJson(steps)
  const decisions = events
    .filter(({ type }) => type === 'decided')
    .map(({ actor, data }) => ({
      step: Number(data.step),
      stepName: String(data.stepName),
      person: actor?.uid ?? '',
      isApproval: data.decision === 'approve',
    }))
  const told = replay({ steps, decisions })
  if (!isSameChain || told.problem || told.step !== review.step) throw astray()
}

const astray = () =>
  new FabuError({
    code: 'review.astray',
    status: 409,
    message: {
      zh: '这轮审核的环节与事件记录不符，不能继续。请撤回后重新提交，并请管理员运行 fabu verify。',
      en: 'This round does not stand where its events say, so it cannot go on. Recall the text and submit it again, and ask an administrator to run "fabu verify".',
    },
  })
