import type { CollectionBeforeDeleteHook } from 'payload'
import { FabuError } from '../errors.ts'

/** Nothing of the pipeline's record is ever deleted. */
export const refuseRemoval: CollectionBeforeDeleteHook = ({ collection }) => {
  throw new FabuError({
    code: 'record.permanent',
    status: 403,
    message: {
      zh: `“${collection.slug}”是发布记录，不能删除。`,
      en: `"${collection.slug}" belongs to the record of publication and cannot be deleted.`,
    },
  })
}
