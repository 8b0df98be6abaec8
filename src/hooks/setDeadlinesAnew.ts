import type { CollectionAfterChangeHook } from 'payload'
import { setDocumentsDueAnew, setFindingsDueAnew, setMessagesDueAnew } from '../disclosure/registers/setRegistersDueAnew.ts'
import { setDueAnew } from '../disclosure/request/setDueAnew.ts'

/** Every open deadline is computed again by a calendar that was changed, or has arrived: of applications, messages, documents and findings. */
export const setDeadlinesAnew: CollectionAfterChangeHook = async ({ doc, req }) => {
  await setDueAnew({ req })
  await setMessagesDueAnew({ req })
  await setDocumentsDueAnew({ req })
  await setFindingsDueAnew({ req })
  return doc
}

/** Those of messages, by a limit the office set. */
export const setMessageDeadlinesAnew: CollectionAfterChangeHook = async ({ doc, req }) => {
  await setMessagesDueAnew({ req })
  return doc
}

/** Those of findings, by a limit of the sheet the office set. */
export const setFindingDeadlinesAnew: CollectionAfterChangeHook = async ({ doc, req }) => {
  await setFindingsDueAnew({ req })
  return doc
}
