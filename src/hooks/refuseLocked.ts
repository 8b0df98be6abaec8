import type { CollectionBeforeChangeHook } from 'payload'
import { hasEdition } from '../editions/lastEdition.ts'
import { FabuError } from '../errors.ts'
import { isPipelineWrite } from '../pipelineWrite.ts'
import { openReviewOf } from '../review/openReview.ts'

/** While a round is open the text is locked, and what has a round or an edition does not go to the trash. */
export const refuseLocked: CollectionBeforeChangeHook = async ({ context, data, operation, originalDoc, req }) => {
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
  if (data.deletedAt && !originalDoc.deletedAt && (await hasEdition({ req, text: originalDoc.uid }))) refuseTrash()
  return data
}

function refuseTrash(): never {
  throw new FabuError({
    code: 'text.published',
    status: 409,
    message: {
      zh: '此文本已有定稿，不能删除；需要时请撤下。',
      en: 'This text has an edition and cannot be removed; withdraw it instead.',
    },
  })
}
