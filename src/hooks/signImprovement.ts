import type { CollectionBeforeChangeHook } from 'payload'
import { clockOf, shanghaiDay } from '../clock.ts'
import { improvementDue } from '../disclosure/registers/improvementDue.ts'

/** Sets until when a task is answered, and the day it first was; one that is opened again is answered anew. */
export const signImprovement: CollectionBeforeChangeHook = ({ data, originalDoc, req }) => {
  const row = { ...originalDoc, ...data }
  const isOpen = (row.state ?? 'open') === 'open'
  const answeredOn = isOpen ? '' : originalDoc?.answeredOn || shanghaiDay(clockOf(req.payload).now())
  return { ...data, dueOn: improvementDue(row), answeredOn }
}
