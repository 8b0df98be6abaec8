import type { CollectionAfterChangeHook } from 'payload'
import { standSigned } from '../report/improvement/standProblems.ts'
import { yearRow } from '../report/yearRow.ts'

/** Whoever begins a year's report finds the problems of the signed report before it as tasks, also where that was signed before there were any. */
export const standLastProblems: CollectionAfterChangeHook = async ({ doc, operation, req }) => {
  if (operation === 'create')
    await standSigned({ req, row: await yearRow({ payload: req.payload, year: doc.year - 1, origin: doc.origin, req }) })
  return doc
}
