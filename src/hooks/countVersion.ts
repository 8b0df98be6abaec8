import type { CollectionBeforeChangeHook } from 'payload'
import { clockOf } from '../clock.ts'

/** What a version of a template says. */
const worded = ['name', 'section', 'words', 'wordsEn'] as const

/** Counts the versions of a template: where its words change, what they were is kept, with who changed them and when. */
export const countVersion: CollectionBeforeChangeHook = ({ data, operation, originalDoc, req }) => {
  if (operation === 'create') return { ...data, version: 1, history: [] }
  const { version = 1, history } = originalDoc ?? {}
  const kept = Array.isArray(history) ? history : []
  const isSame = worded.every((field) => data[field] === undefined || (data[field] ?? '') === (originalDoc?.[field] ?? ''))
  if (isSame) return { ...data, version, history: kept }
  const was = Object.fromEntries(worded.map((field) => [field, originalDoc?.[field] ?? '']))
  const changed = { by: req.user?.name ?? '', at: clockOf(req.payload).now().toISOString() }
  return { ...data, version: version + 1, history: [...kept, { version, ...was, ...changed }] }
}
