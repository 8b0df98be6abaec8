import type { CollectionAfterChangeHook } from 'payload'
import { appendCase } from '../disclosure/cases/appendCase.ts'
import { changesOf } from '../security/changes.ts'
import { actorOf } from '../trail/actorOf.ts'

/** Notes in the row's own chain who entered it and what they changed: a figure of the annual report is followed back to people by it. */
export const recordCase: CollectionAfterChangeHook = async ({ collection, doc, operation, previousDoc, req }) => {
  const before = operation === 'create' ? {} : (previousDoc ?? {})
  const changes = await changesOf({ req, fields: collection.flattenedFields, before, after: doc, without: ['uid'] })
  if (changes.length === 0) return doc
  const actor = req.user ? await actorOf({ req, user: req.user }) : null
  const type = operation === 'create' ? 'entered' : doc.isVoid && !previousDoc?.isVoid ? 'voided' : 'changed'
  await appendCase({ req, subject: doc.uid, kind: collection.slug, type, actor, data: { changes } })
  return doc
}
