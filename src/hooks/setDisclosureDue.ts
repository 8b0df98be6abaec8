import type { CollectionBeforeChangeHook } from 'payload'
import { isDay } from '../disclosure/days.ts'
import { readCalendars } from '../disclosure/readCalendars.ts'
import { documentDue } from '../disclosure/registers/documentDue.ts'
import { refuseIf } from '../errors.ts'

/** Sets until when a document is public; what is withheld names its ground, and nothing ends before it was made. @throws {FabuError} 400 */
export const setDisclosureDue: CollectionBeforeChangeHook = async ({ data, originalDoc, req }) => {
  const { formedOn, repealedOn, decision, ground } = { ...originalDoc, ...data }
  if (!isDay(formedOn)) return data
  const reasons = []
  if (isDay(repealedOn) && repealedOn < formedOn)
    reasons.push({ code: 'document.repealed', path: 'repealedOn', zh: '早于制发日期。', en: 'Before it was made.' })
  if (decision === 'withheld' && !String(ground ?? '').trim())
    reasons.push({ code: 'document.ground', path: 'ground', zh: '不予公开须写明依据。', en: 'Name the ground for withholding it.' })
  refuseIf(reasons, { code: 'document.refused', status: 400, message: { zh: '公文登记有误：', en: 'The document is wrong:' } })
  // What is public keeps the day it was measured by.
  if (originalDoc?.disclosedOn && originalDoc.formedOn === formedOn && originalDoc.decision === decision)
    return { ...data, dueOn: originalDoc.dueOn }
  return { ...data, dueOn: documentDue({ decision, formedOn, calendars: await readCalendars({ payload: req.payload, req }) }) }
}
