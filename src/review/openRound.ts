import type { PayloadRequest } from 'payload'
import { clockOf } from '../clock.ts'
import { freezeBytes } from '../editions/canonical.ts'
import { lastEdition } from '../editions/lastEdition.ts'
import { latestText, snapshot } from '../editions/snapshot.ts'
import type { TextDocument } from '../editions/textDocument.ts'
import { type Reason, refuseIf } from '../errors.ts'
import { idsOf } from '../ids.ts'
import type { Review, User } from '../payload-types.ts'
import type { TextCollection } from '../texts.ts'
import { append } from '../trail/append.ts'
import { chainOf } from './chainOf.ts'
import { stepsWithNobody } from './fourEyes.ts'
import { openReviewOf } from './openReview.ts'
import { actorOf, everybody, personOf } from './people.ts'
import { blocksOf, preflightText } from './preflightText.ts'
import { roundFacts } from './roundFacts.ts'

type Args = { req: PayloadRequest; user: User; collection: TextCollection; id: string; isCorrection: boolean }

/**
 * Opens a round: stores the hash of exactly what the reviewers will see, and so locks the text.
 * @throws {FabuError} `submit.refused` with every reason: a round is open, something is missing, an outlet
 * could not take it, or a step could be done by nobody.
 */
export async function openRound({ req, user, collection, id, isCorrection }: Args): Promise<Review> {
  const doc = await latestText({ req, collection, id })
  const asShown = await snapshot({ req, collection, doc })
  const chain = await chainOf({ req, collection, doc })
  const submittedBy = personOf(user).uid
  const round = await roundFacts({ req, collection, doc, snapshot: asShown, submittedBy })
  const lacking = stepsWithNobody({ steps: chain.steps, from: 0, people: await everybody({ req }), round })

  refuseIf(
    [
      ...(await stateReasons({ req, doc, isCorrection })),
      ...blocksOf(await preflightText({ req, collection, doc, snapshot: asShown })),
      ...lacking.map(({ name }) => ({
        code: 'submit.nobody',
        zh: `“${name}”没有可以作出决定的人（须与撰稿、提交和其他环节的人不同）。`,
        en: `Nobody is left who could decide "${name}" (not a writer, the submitter, or who is needed at another step).`,
      })),
    ],
    { code: 'submit.refused', message: { zh: '不能提交审核：', en: 'Cannot be submitted:' } },
  )

  const { canonical, hash } = freezeBytes(asShown)
  const rounds = await req.payload.count({ collection: 'reviews', where: { text: { equals: asShown.text } }, req })
  const review = await req.payload.create({
    collection: 'reviews',
    data: {
      uid: idsOf(req.payload).next(),
      openKey: asShown.text,
      title: asShown.title,
      textCollection: collection,
      textId: String(doc.id),
      text: asShown.text,
      item: asShown.item,
      language: asShown.language,
      round: rounds.totalDocs + 1,
      state: 'open',
      step: 0,
      stepName: chain.steps[0]?.name ?? '',
      chain,
      snapshotHash: hash,
      canonical,
      submittedBy,
      submittedByName: user.name,
      isCorrection,
      openedAt: clockOf(req.payload).now().toISOString(),
    },
    depth: 0,
    req,
  })
  await append({
    req,
    text: asShown.text,
    type: 'submitted',
    actor: await actorOf({ req, user }),
    data: { review: review.uid, round: review.round, chain: { uid: chain.uid, version: chain.version }, snapshot: hash, isCorrection },
  })
  return review
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
