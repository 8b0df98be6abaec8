import type { CollectionBeforeChangeHook } from 'payload'
import { checkDocumentStates } from '../disclosure/registers/documentStates.ts'
import { refuseIf } from '../errors.ts'

/** Filing and review of a document are whole, and in their order. @throws {FabuError} 400 */
export const refuseWrongStates: CollectionBeforeChangeHook = ({ data, originalDoc }) => {
  refuseIf(checkDocumentStates({ ...originalDoc, ...data }), {
    code: 'document.refused',
    status: 400,
    message: { zh: '公文登记有误：', en: 'The document is wrong:' },
  })
  return data
}
