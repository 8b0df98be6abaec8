import type { CollectionBeforeChangeHook } from 'payload'
import { refuseIf } from '../errors.ts'

/** A criticism is due and answered after it came; an answer and its day go together. @throws {FabuError} 400 */
export const refuseWrongCriticism: CollectionBeforeChangeHook = ({ data, originalDoc }) => {
  const { receivedOn, dueOn, answer, answeredOn } = { ...originalDoc, ...data } as Record<string, string | undefined>
  const reasons = []
  if (receivedOn && dueOn && dueOn < receivedOn)
    reasons.push({ code: 'criticism.due', path: 'dueOn', zh: '期限早于收到日期。', en: 'It is due before it came.' })
  if (receivedOn && answeredOn && answeredOn < receivedOn)
    reasons.push({ code: 'criticism.early', path: 'answeredOn', zh: '答复早于收到日期。', en: 'It was answered before it came.' })
  if (Boolean(answer?.trim()) !== Boolean(answeredOn))
    reasons.push({ code: 'criticism.answer', path: 'answer', zh: '答复与答复日期须同时填写。', en: 'An answer and its day go together.' })
  refuseIf(reasons, { code: 'criticism.refused', status: 400, message: { zh: '登记有误：', en: 'The criticism is wrong:' } })
  return data
}
