import type { CollectionBeforeChangeHook } from 'payload'
import { FabuError } from '../errors.ts'
import { isPipelineWrite } from '../pipelineWrite.ts'
import { isRecorded } from '../review/isRecorded.ts'
import { openReviewOf } from '../review/openReview.ts'
import { isTextCollection } from '../texts.ts'
import { mustNotBeSealed } from '../trail/sealOf.ts'
import { refuseRecorded } from './refuseTextRemoval.ts'

/** While a round is open the text is locked, and what belongs to the record does not go to the trash. */
export const refuseLocked: CollectionBeforeChangeHook = async ({ collection, context, data, operation, originalDoc, req }) => {
  if (operation === 'create' || isPipelineWrite(context)) return data
  const review = await openReviewOf({ req, text: originalDoc.uid })
  if (review) {
    throw new FabuError({
      code: 'text.locked',
      status: 423,
      message: {
        zh: `审核中（${review.stepName}），内容已锁定。要修改，请先撤回。`,
        en: `Under review (${review.stepName}), so the text is locked. Recall it first to change it.`,
      },
    })
  }
  if (isTextCollection(collection.slug)) await mustNotBeSealed({ req, text: originalDoc.uid })
  if (data.deletedAt && !originalDoc.deletedAt && isTextCollection(collection.slug)) {
    if (await isRecorded({ req, collection: collection.slug, id: String(originalDoc.id) })) refuseRecorded()
  }
  return data
}
