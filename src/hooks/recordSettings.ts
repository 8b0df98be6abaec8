import type { CollectionAfterChangeHook, GlobalAfterChangeHook } from 'payload'
import { changesOf } from '../security/changes.ts'
import { recordSecurity } from '../security/recordSecurity.ts'
import { isSetUp } from '../setUpWrite.ts'

/** What the program itself keeps beside an outlet's or a chain's settings. */
const kept = ['uid', 'pausedUntil', 'pausedSince', 'failures', 'pauseReason', 'peopleNeeded']

/** Tells the security log which settings of an outlet, a chain, a column or a unit somebody changed. */
export const recordSettings: CollectionAfterChangeHook = async ({ collection, context, doc, operation, previousDoc, req }) => {
  if (isSetUp(context)) return doc
  const before = operation === 'create' ? {} : (previousDoc ?? {})
  const changes = await changesOf({ req, fields: collection.flattenedFields, before, after: doc, without: kept })
  if (changes.length === 0) return doc
  const data = { settings: collection.slug, uid: doc.uid, name: doc.name ?? '', isNew: operation === 'create', changes }
  await recordSecurity({ req, type: 'settingsChanged', data })
  return doc
}

/** The same for the office itself. */
export const recordOffice: GlobalAfterChangeHook = async ({ context, doc, global, previousDoc, req }) => {
  if (isSetUp(context)) return doc
  const changes = await changesOf({ req, fields: global.flattenedFields, before: previousDoc ?? {}, after: doc })
  if (changes.length > 0) await recordSecurity({ req, type: 'settingsChanged', data: { settings: global.slug, changes } })
  return doc
}
