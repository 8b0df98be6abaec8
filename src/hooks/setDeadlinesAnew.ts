import type { CollectionAfterChangeHook } from 'payload'
import { setDocumentsDueAnew, setMessagesDueAnew } from '../disclosure/registers/setRegistersDueAnew.ts'
import { setDueAnew } from '../disclosure/request/setDueAnew.ts'

/** Every open deadline is computed again by a calendar that was changed, or has arrived: of applications, messages and documents. */
export const setDeadlinesAnew: CollectionAfterChangeHook = async ({ doc, req }) => {
  await setDueAnew({ req })
  await setMessagesDueAnew({ req })
  await setDocumentsDueAnew({ req })
  return doc
}

/** Those of messages, by a limit the office set. */
export const setMessageDeadlinesAnew: CollectionAfterChangeHook = async ({ doc, req }) => {
  await setMessagesDueAnew({ req })
  return doc
}
