import type { CollectionBeforeChangeHook } from 'payload'
import { refuseIf } from '../errors.ts'

/** A consultation that ends before it begins, or is told of before it ended, crosses no door. @throws {FabuError} 400 */
export const refuseWrongPeriod: CollectionBeforeChangeHook = ({ data, originalDoc }) => {
  const { openFrom, openUntil, outcomeOn } = { ...originalDoc, ...data } as Record<string, string | undefined>
  const reasons = []
  if (openFrom && openUntil && openUntil < openFrom)
    reasons.push({ code: 'consultation.period', path: 'openUntil', zh: '截止早于开始。', en: 'It ends before it begins.' })
  if (openUntil && outcomeOn && outcomeOn < openUntil)
    reasons.push({ code: 'consultation.outcome', path: 'outcomeOn', zh: '公布结果早于截止。', en: 'The outcome is told before it ended.' })
  refuseIf(reasons, { code: 'consultation.refused', status: 400, message: { zh: '日期有误：', en: 'A day is wrong:' } })
  return data
}
