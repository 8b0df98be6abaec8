import type { PayloadRequest } from 'payload'
import { clockOf } from '../clock.ts'
import { freezeBytes } from '../editions/canonical.ts'
import { latestText, snapshot } from '../editions/snapshot.ts'
import { refuseIf } from '../errors.ts'
import { idsOf } from '../ids.ts'
import { derivedHashes } from '../media/derivedHashes.ts'
import { mediaFolder } from '../media/folder.ts'
import type { Review, User } from '../payload-types.ts'
import type { TextCollection } from '../texts.ts'
import { actorOf } from '../trail/actorOf.ts'
import { append } from '../trail/append.ts'
import { mustNotBeSealed } from '../trail/sealOf.ts'
import { chainOf } from './chainOf.ts'
import { contributionHeads } from './contributors.ts'
import { personOf } from './people.ts'
import { whyNotOpen } from './whyNotOpen.ts'

type Args = { req: PayloadRequest; user: User; collection: TextCollection; id: string; isCorrection: boolean }

/**
 * Opens a round: stores the hash of exactly what the reviewers will see, and so locks the text.
 * @throws {FabuError} `submit.refused` with every reason: a round is open, something is missing, an outlet
 * could not take it, or a step could be done by nobody.
 */
export async function openRound({ req, user, collection, id, isCorrection }: Args): Promise<Review> {
  const doc = await latestText({ req, collection, id })
  await mustNotBeSealed({ req, text: String(doc.uid) })
  const asShown = await snapshot({ req, collection, doc })
  const chain = await chainOf({ req, collection, doc })
  refuseIf(await whyNotOpen({ req, user, collection, doc, snapshot: asShown, chain, isCorrection }), {
    code: 'submit.refused',
    message: { zh: '不能提交审核：', en: 'Cannot be submitted:' },
  })

  const { canonical, hash } = freezeBytes(asShown)
  const actor = await actorOf({ req, user })
  const openedAt = clockOf(req.payload).now().toISOString()
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
      submittedBy: personOf(user).uid,
      submittedByName: actor?.name ?? '',
      isCorrection,
      openedAt,
    },
    depth: 0,
    req,
  })
  await append({
    req,
    text: asShown.text,
    type: 'submitted',
    actor,
    data: {
      review: review.uid,
      round: review.round,
      // With its steps: an approval by fewer than these is found, and refused.
      chain: { uid: chain.uid, version: chain.version, steps: chain.steps },
      snapshot: hash,
      isCorrection,
      openedAt,
      derived: await derivedHashes({ snapshot: asShown, folder: mediaFolder() }),
      contributions: await contributionHeads({ req, snapshot: asShown }),
    },
  })
  return review
}
