import type { CollectionBeforeOperationHook } from 'payload'
import { FabuError } from '../errors.ts'

/** Payload offers to restore versions where none are kept, and breaks on the attempt. */
export const refuseVersions: CollectionBeforeOperationHook = ({ args, collection, operation }) => {
  if (operation !== 'restoreVersion') return args
  throw new FabuError({
    code: 'versions.none',
    status: 404,
    message: { zh: `“${collection.slug}”没有历史版本。`, en: `"${collection.slug}" keeps no versions.` },
  })
}
