import type { CollectionAfterChangeHook, CollectionBeforeChangeHook } from 'payload'
import { changesOf } from '../security/changes.ts'
import { recordSecurity } from '../security/recordSecurity.ts'
import { isSetUp } from '../setUpWrite.ts'

const passwordKey = 'fabu.passwords'

/** Remembers whose password is being written: when the change is told of, Payload has removed it already. */
export const notePassword: CollectionBeforeChangeHook = ({ context, data, originalDoc }) => {
  if (!data.password) return data
  const ids = (context[passwordKey] ?? []) as string[]
  context[passwordKey] = [...ids, String(originalDoc?.id ?? '')]
  return data
}

/** Tells the security log who made or changed an account, and what: with the change, or not at all. */
export const recordUser: CollectionAfterChangeHook = async ({ collection, context, doc, operation, previousDoc, req }) => {
  if (isSetUp(context)) return doc
  const subject = { uid: doc.uid, name: doc.name, email: doc.email }
  const changes = await changesOf({ req, fields: collection.flattenedFields, before: previousDoc ?? {}, after: doc })
  if (operation === 'create') {
    await recordSecurity({ req, type: 'userCreated', data: { subject, changes } })
    return doc
  }
  if (((context[passwordKey] ?? []) as string[]).includes(String(doc.id))) {
    const type = req.user?.id === doc.id ? 'passwordChanged' : 'passwordSet'
    await recordSecurity({ req, type, data: { subject } })
  }
  if (changes.length > 0) await recordSecurity({ req, type: 'userChanged', data: { subject, changes } })
  return doc
}
