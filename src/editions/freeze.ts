import type { PayloadRequest } from 'payload'
import { clockOf } from '../clock.ts'
import { idsOf } from '../ids.ts'
import type { Edition, Review } from '../payload-types.ts'
import { asPipeline } from '../pipelineWrite.ts'
import type { Snapshot } from '../snapshot.ts'
import { fileHashesOf } from '../snapshotFiles.ts'
import type { TextCollection } from '../texts.ts'
import { append } from '../trail/append.ts'
import { freezeBytes } from './canonical.ts'
import { hashEdition } from './hashEdition.ts'
import { lastEditionNumber } from './lastEdition.ts'

/**
 * Freezes what was approved: the event, the published main row and the edition, in the caller's transaction.
 * The hook on the new edition writes its deliveries.
 */
export async function freeze({ req, review, snapshot }: { req: PayloadRequest; review: Review; snapshot: Snapshot }): Promise<Edition> {
  const { canonical, hash } = freezeBytes(snapshot)
  const number = (await lastEditionNumber({ req, text: snapshot.text })) + 1
  const collection = review.textCollection as TextCollection
  const edition = {
    uid: idsOf(req.payload).next(),
    key: `${snapshot.text}#${number}`,
    text: snapshot.text,
    item: snapshot.item,
    textCollection: collection,
    textId: review.textId,
    language: snapshot.language,
    title: snapshot.title,
    number,
    schemaVersion: snapshot.schema,
    canonical,
    sha256: hash,
    attachments: fileHashesOf(snapshot),
    review: String(review.uid),
    isCorrection: Boolean(review.isCorrection),
    frozenAt: clockOf(req.payload).now().toISOString(),
  }
  const { uid, attachments: files } = edition
  await append({
    req,
    text: snapshot.text,
    type: 'frozen',
    actor: null,
    data: { review: review.uid, edition: uid, number, sha256: hash, schema: snapshot.schema, files, row: hashEdition(edition) },
  })
  await asPipeline(req, () =>
    req.payload.update({ collection, id: review.textId, data: { _status: 'published' }, draft: false, depth: 0, req }),
  )
  return req.payload.create({ collection: 'editions', data: edition, depth: 0, req })
}
