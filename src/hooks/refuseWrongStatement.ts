import type { CollectionBeforeChangeHook } from 'payload'
import { clockOf, shanghaiDay } from '../clock.ts'
import { wrongValue } from '../disclosure/statementKeys.ts'
import { refuseIf } from '../errors.ts'

/** A number that cannot be crosses no door; one that can bears who stated it, and when. @throws {FabuError} 400 */
export const refuseWrongStatement: CollectionBeforeChangeHook = ({ data, originalDoc, req }) => {
  const { key, value } = { ...originalDoc, ...data }
  const wrong = wrongValue({ key, value })
  refuseIf(wrong ? [{ code: 'statement.value', path: 'value', ...wrong }] : [], {
    code: 'statement.refused',
    status: 400,
    message: { zh: '数值有误：', en: 'The number is wrong:' },
  })
  return { ...data, statedBy: req.user?.name ?? '', statedOn: shanghaiDay(clockOf(req.payload).now()) }
}
