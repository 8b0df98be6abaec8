import type { CollectionAfterChangeHook } from 'payload'
import { setDueAnew } from '../disclosure/request/setDueAnew.ts'

/** Every open deadline is computed again by a calendar that was changed, or has arrived. */
export const setDeadlinesAnew: CollectionAfterChangeHook = async ({ doc, req }) => {
  await setDueAnew({ req })
  return doc
}
