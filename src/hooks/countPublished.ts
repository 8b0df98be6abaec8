import type { CollectionAfterChangeHook } from 'payload'
import { recordPublications } from '../ledger/recordPublications.ts'
import type { Delivery } from '../payload-types.ts'

/** A settled delivery becomes a fact of the ledger, one a part, in the transaction that settled it. */
export const countPublished: CollectionAfterChangeHook<Delivery> = async ({ doc, operation, previousDoc, req }) => {
  const isSettling = operation === 'update' && doc.state === 'delivered' && !previousDoc?.receipts && doc.receipts
  if (isSettling) await recordPublications({ req, delivery: doc })
  return doc
}
