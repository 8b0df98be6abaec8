import type { CollectionBeforeChangeHook } from 'payload'
import { FabuError } from '../errors.ts'

/** Rows of the record are written once, under their office id. Access rules refuse strangers; this refuses our own code too. */
export const keepAppendOnly: CollectionBeforeChangeHook = ({ collection, data, operation }) => {
  if (operation === 'create') return { ...data, id: data.uid }
  throw new FabuError({
    code: 'record.appendOnly',
    status: 403,
    message: { zh: `“${collection.slug}”只能追加，不能修改。`, en: `"${collection.slug}" is append-only: a row is never changed.` },
  })
}
