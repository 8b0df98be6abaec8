import type { CollectionBeforeChangeHook, PayloadRequest } from 'payload'
import { clockOf, shanghaiDay } from '../clock.ts'
import { couldBeId } from '../database/couldBeId.ts'
import { wrongValue } from '../disclosure/statementKeys.ts'
import { type Reason, refuseIf } from '../errors.ts'
import type { Statement } from '../payload-types.ts'
import { idOf } from '../relation.ts'
import { placeOfStatement, statedBefore } from '../report/statedBefore.ts'

/**
 * A number that cannot be crosses no door, nor does a second one of a unit for the same item and year, at the same moment either; one that can bears who stated it, and when.
 * @throws {FabuError} 400
 */
export const refuseWrongStatement: CollectionBeforeChangeHook = async ({ data, originalDoc, req }) => {
  const row = { ...originalDoc, ...data } as Statement
  const wrong = wrongValue(row)
  const isPartOfYear = typeof row.year === 'number' && !Number.isInteger(row.year)
  const place = canBeAsked({ req, row }) ? await placeOfStatement({ req, row }) : (row.uid ?? '')
  const before = row.isVoid || wrong ? null : await statedBefore({ req, row, place })
  refuseIf(
    [
      ...(isPartOfYear ? [noYear] : []),
      ...(wrong ? [{ code: 'statement.value', path: 'value', ...wrong }] : []),
      ...(before ? [twice(before)] : []),
    ],
    {
      code: 'statement.refused',
      status: 400,
      message: { zh: '申报有误：', en: 'The statement is wrong:' },
    },
  )
  return { ...data, place, statedBy: req.user?.name ?? '', statedOn: shanghaiDay(clockOf(req.payload).now()) }
}

/** Fields are looked at after this: what is no year or no unit at all is refused there, and asked of no database. */
const canBeAsked = ({ req, row }: { req: PayloadRequest; row: Statement }) =>
  Number.isInteger(row.year) && Boolean(row.origin) && (!row.unit || couldBeId(req.payload, idOf(row.unit)))

const noYear: Reason = { code: 'statement.year', path: 'year', zh: '年度应为整数。', en: 'A year is a whole number.' }

const twice = ({ uid, value }: Statement): Reason => ({
  code: 'statement.twice',
  path: 'key',
  zh: `该处室此项已申报为 ${value}（${uid}）：请改那一条，或将其作废。`,
  en: `This unit stated ${value} for it already (${uid}): change that one, or make it void.`,
})
