import type { CollectionBeforeChangeHook } from 'payload'
import { FabuError } from '../errors.ts'

/** A signed report does not change; what waits for a second person goes back to its writer with the first new word. @throws {FabuError} 409 */
export const refuseSigned: CollectionBeforeChangeHook = ({ data, operation, originalDoc }) => {
  if (operation === 'create') return { ...data, state: 'draft' }
  if (originalDoc?.state === 'signed')
    throw new FabuError({
      code: 'report.signed',
      status: 409,
      message: { zh: '报告已定稿，不再改动；有误请加更正说明。', en: 'The report is signed and does not change: add a correction.' },
    })
  return { ...data, state: 'draft' }
}
