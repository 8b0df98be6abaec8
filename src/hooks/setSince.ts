import type { CollectionBeforeChangeHook } from 'payload'
import { clockOf, shanghaiDay } from '../clock.ts'

/** What somebody enters without saying since when it stands is known to stand since today. */
export const setSince: CollectionBeforeChangeHook = ({ data, originalDoc, req }) => {
  const { since } = { ...originalDoc, ...data }
  return since ? data : { ...data, since: shanghaiDay(clockOf(req.payload).now()) }
}
