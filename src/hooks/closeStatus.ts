import type { CollectionBeforeOperationHook } from 'payload'
import { FabuError } from '../errors.ts'
import { isPipelineWrite } from '../pipelineWrite.ts'

/**
 * Every write that is not the pipeline's own is a draft, whatever the entrance asked for; asking to publish
 * or to unpublish is refused in a sentence. So `_status: published` means: finally approved.
 */
export const closeStatus: CollectionBeforeOperationHook = ({ args, context, operation }) => {
  if (operation !== 'create' && operation !== 'update' && operation !== 'updateByID') return args
  if (isPipelineWrite(context)) return args
  const asked = args as {
    data?: { _status?: unknown }
    publishAllLocales?: unknown
    unpublishAllLocales?: unknown
    publishSpecificLocale?: unknown
  }
  if (asked.data?._status === 'published' || asked.publishAllLocales || asked.publishSpecificLocale) {
    throw new FabuError({
      code: 'status.closed',
      status: 403,
      message: {
        zh: '文本只能经终审发布：请提交审核。',
        en: 'A text is published by final approval alone: submit it for review.',
      },
    })
  }
  return { ...args, draft: true, publishAllLocales: false, unpublishAllLocales: false, publishSpecificLocale: undefined }
}
