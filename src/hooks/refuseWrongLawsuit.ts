import type { CollectionBeforeChangeHook } from 'payload'
import { refuseIf } from '../errors.ts'

/** A case has a result when it has ended, and not before; it is not answered, due to be, or ended before it was opened. @throws {FabuError} 400 */
export const refuseWrongLawsuit: CollectionBeforeChangeHook = ({ data, originalDoc }) => {
  const { openedOn, closedOn, result, answerDueOn, answeredOn } = { ...originalDoc, ...data } as Record<string, string | undefined>
  const reasons = []
  for (const [path, day] of Object.entries({ answerDueOn, answeredOn }))
    if (day && openedOn && day < openedOn) reasons.push({ code: 'lawsuit.early', path, zh: '早于受理日期。', en: 'Before it was opened.' })
  if (closedOn && openedOn && closedOn < openedOn)
    reasons.push({ code: 'lawsuit.closed', path: 'closedOn', zh: '早于受理日期。', en: 'Before it was opened.' })
  if (Boolean(closedOn) !== Boolean(result))
    reasons.push({ code: 'lawsuit.result', path: 'result', zh: '审结日期与结果须同时填写。', en: 'Day and result of its end go together.' })
  refuseIf(reasons, { code: 'lawsuit.refused', status: 400, message: { zh: '登记有误：', en: 'The case is wrong:' } })
  return data
}
