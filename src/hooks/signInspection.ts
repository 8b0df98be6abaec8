import type { CollectionBeforeChangeHook } from 'payload'
import { actorOf } from '../trail/actorOf.ts'

/** A line of the inspection sheet is answered by somebody: whoever enters it, with their unit, unless it says who looked. */
export const signInspection: CollectionBeforeChangeHook = async ({ data, originalDoc, req }) => {
  const { sheetLine, by } = { ...originalDoc, ...data } as { sheetLine?: string; by?: string }
  if (!sheetLine || by?.trim() || !req.user) return data
  const actor = await actorOf({ req, user: req.user })
  return { ...data, by: [actor?.unit, actor?.name].filter(Boolean).join(' ') }
}
