import type { CollectionBeforeValidateHook } from 'payload'
import { refuseIf } from '../errors.ts'
import { whyNotLimit } from '../yearbook/whyNotLimit.ts'

/** A limit that is none crosses no door; one limit has one row for a first day, which `place` holds unique. @throws {FabuError} 400 */
export const refuseWrongSheetLimit: CollectionBeforeValidateHook = ({ data = {}, originalDoc }) => {
  const row = { ...originalDoc, ...data }
  refuseIf(whyNotLimit(row), { code: 'limit.refused', status: 400, message: { zh: '限值有误：', en: 'The limit is wrong:' } })
  return { ...data, place: `${row.limit} ${row.from}` }
}
