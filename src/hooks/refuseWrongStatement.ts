import type { CollectionBeforeChangeHook } from 'payload'
import { clockOf, shanghaiDay } from '../clock.ts'
import { wrongValue } from '../disclosure/statementKeys.ts'
import { type Reason, refuseIf } from '../errors.ts'
import type { Statement } from '../payload-types.ts'
import { statedBefore } from '../report/statedBefore.ts'

/**
 * A number that cannot be crosses no door, nor does a second one of a unit for the same item and year; one that can bears who stated it, and when.
 * @throws {FabuError} 400
 */
export const refuseWrongStatement: CollectionBeforeChangeHook = async ({ data, originalDoc, req }) => {
  const row = { ...originalDoc, ...data } as Statement
  const wrong = wrongValue(row)
  const before = row.isVoid ? null : await statedBefore({ req, row })
  refuseIf([...(wrong ? [{ code: 'statement.value', path: 'value', ...wrong }] : []), ...(before ? [twice(before)] : [])], {
    code: 'statement.refused',
    status: 400,
    message: { zh: '申报有误：', en: 'The statement is wrong:' },
  })
  return { ...data, statedBy: req.user?.name ?? '', statedOn: shanghaiDay(clockOf(req.payload).now()) }
}

const twice = ({ uid, value }: Statement): Reason => ({
  code: 'statement.twice',
  path: 'key',
  zh: `该处室此项已申报为 ${value}（${uid}）：请改那一条，或将其作废。`,
  en: `This unit stated ${value} for it already (${uid}): change that one, or make it void.`,
})
