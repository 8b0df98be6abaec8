import type { CollectionBeforeChangeHook } from 'payload'
import { isDay, yearOf } from '../disclosure/days.ts'
import { type Reason, refuseIf } from '../errors.ts'
import { isUnexplained } from '../report/improvement/dealtWith.ts'

/** What a signed report named stays as it named it; an answer says what was done, and is not due before the year that was reported of is over. @throws {FabuError} 400 */
export const refuseWrongImprovement: CollectionBeforeChangeHook = ({ data, operation, originalDoc }) => {
  const row = { ...originalDoc, ...data }
  const isReworded = operation === 'update' && originalDoc?.source && (row.words !== originalDoc.words || row.year !== originalDoc.year)
  const isEarly = isDay(row.dueOn) && typeof row.year === 'number' && yearOf(row.dueOn) <= row.year
  refuseIf([...(isReworded ? [reworded] : []), ...(isUnexplained(row) ? [unexplained] : []), ...(isEarly ? [early] : [])], {
    code: 'improvement.refused',
    status: 400,
    message: { zh: '整改任务有误：', en: 'The task is wrong:' },
  })
  return data
}

const reworded: Reason = {
  code: 'improvement.words',
  path: 'words',
  zh: '问题出自已定稿的报告，不能改写；不再适用的请作废。',
  en: 'A signed report named it, so its words and year stay; make it void if it no longer applies.',
}
const unexplained: Reason = {
  code: 'improvement.done',
  path: 'done',
  zh: '请写明整改情况。',
  en: 'Say what was done, or why nothing was.',
}
const early: Reason = {
  code: 'improvement.due',
  path: 'dueOn',
  zh: '整改期限应在提出问题的年度之后：报告在次年编制。',
  en: 'It is due after the year that was reported of: the report is made in the year after.',
}
