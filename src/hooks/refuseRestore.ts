import type { CollectionBeforeOperationHook } from 'payload'
import { FabuError } from '../errors.ts'

/** An old version comes back as a draft only: restored as published it would pass by the review. */
export const refuseRestore: CollectionBeforeOperationHook = ({ args, operation }) => {
  if (operation !== 'restoreVersion' || (args as { draft?: boolean }).draft) return args
  throw new FabuError({
    code: 'restore.draftOnly',
    status: 403,
    message: {
      zh: '旧版本只能恢复为草稿（选择“恢复为草稿”），再提交审核。',
      en: 'An old version is restored as a draft only (choose "Restore as draft"), and then submitted for review.',
    },
  })
}
