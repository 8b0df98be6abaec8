import type { CollectionBeforeOperationHook, PayloadRequest } from 'payload'
import { recordLook } from '../security/recordLook.ts'

/** That somebody reads sensitive records is told in the security log before they see them. What the house itself reads is not. */
export const recordReading =
  (mayRead: (args: { req: PayloadRequest }) => boolean): CollectionBeforeOperationHook =>
  async ({ args, collection, operation, overrideAccess, req }) => {
    const isReading = operation === 'read' || operation === 'count' || operation === 'readDistinct'
    if (isReading && !overrideAccess && mayRead({ req })) await recordLook({ req, what: collection.slug })
    return args
  }
