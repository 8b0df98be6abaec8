import type { PayloadRequest } from 'payload'
import { lastEdition } from '../editions/lastEdition.ts'
import type { TextDocument } from '../editions/textDocument.ts'
import type { Reason } from '../errors.ts'
import type { User } from '../payload-types.ts'
import type { Snapshot } from '../snapshot.ts'
import type { TextCollection } from '../texts.ts'
import type { RoundChain } from './chain.ts'
import { stepsWithNobody } from './fourEyes.ts'
import { openReviewOf } from './openReview.ts'
import { everybody, personOf } from './people.ts'
import { blocksOf, preflightText } from './preflightText.ts'
import { roundFacts } from './roundFacts.ts'

type Args = {
  req: PayloadRequest
  user: User
  collection: TextCollection
  doc: TextDocument
  snapshot: Snapshot
  chain: RoundChain
  isCorrection: boolean
}

/** Every reason why a round cannot be opened: one is open, an outlet could not take the text, a step could be done by nobody. */
export async function whyNotOpen({ req, user, collection, doc, snapshot, chain, isCorrection }: Args): Promise<Reason[]> {
  const round = await roundFacts({ req, collection, doc, snapshot, submittedBy: personOf(user).uid })
  const lacking = stepsWithNobody({ steps: chain.steps, from: 0, people: await everybody({ req }), round })
  return [
    ...(await stateReasons({ req, doc, isCorrection })),
    ...blocksOf(await preflightText({ req, collection, doc, snapshot })),
    ...lacking.map(({ name }) => ({
      code: 'submit.nobody',
      zh: `“${name}”没有可以作出决定的人（须与撰稿、提交和其他环节的人不同）。`,
      en: `Nobody is left who could decide "${name}" (not a writer, the submitter, or who is needed at another step).`,
    })),
  ]
}

async function stateReasons({
  req,
  doc,
  isCorrection,
}: {
  req: PayloadRequest
  doc: TextDocument
  isCorrection: boolean
}): Promise<Reason[]> {
  const reasons: Reason[] = []
  const text = String(doc.uid)
  if (doc.deletedAt) reasons.push({ code: 'submit.trashed', zh: '文本在回收站中。', en: 'The text is in the trash.' })
  if (await openReviewOf({ req, text }))
    reasons.push({ code: 'submit.open', zh: '此文本正在审核中。', en: 'A round of review is open already.' })
  const edition = await lastEdition({ req, text })
  if (edition && !isCorrection) {
    reasons.push({
      code: 'submit.published',
      zh: '此文本已发布过；修改须用“更正”，并写明公开说明。',
      en: 'This text was published before; use "Correct", with a public note.',
    })
  }
  if (!edition && isCorrection) {
    reasons.push({
      code: 'correct.unpublished',
      zh: '此文本尚未发布，请直接提交审核。',
      en: 'This text was never published; submit it for review instead.',
    })
  }
  return reasons
}
