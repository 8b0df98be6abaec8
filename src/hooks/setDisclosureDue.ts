import type { CollectionBeforeChangeHook } from 'payload'
import { isDay } from '../disclosure/days.ts'
import { readCalendars } from '../disclosure/readCalendars.ts'
import { checkChange, documentDues } from '../disclosure/registers/documentDue.ts'
import { refuseIf } from '../errors.ts'

/** Sets until when a document is public, and its changed text; what is withheld names its ground, and nothing ends or changes before it was made. @throws {FabuError} 400 */
export const setDisclosureDue: CollectionBeforeChangeHook = async ({ data, originalDoc, req }) => {
  const row = { ...originalDoc, ...data }
  const { formedOn, repealedOn, decision, ground, changedOn, disclosedOn } = row
  if (!isDay(formedOn)) return data
  const reasons = checkChange(row)
  if (isDay(repealedOn) && repealedOn < formedOn)
    reasons.push({ code: 'document.repealed', path: 'repealedOn', zh: '早于制发日期。', en: 'Before it was made.' })
  if (decision === 'withheld' && !String(ground ?? '').trim())
    reasons.push({ code: 'document.ground', path: 'ground', zh: '不予公开须写明依据。', en: 'Name the ground for withholding it.' })
  refuseIf(reasons, { code: 'document.refused', status: 400, message: { zh: '公文登记有误：', en: 'The document is wrong:' } })
  const dues = documentDues({ decision, formedOn, changedOn, disclosedOn, calendars: await readCalendars({ payload: req.payload, req }) })
  // What is public keeps the day it was measured by; so does a changed text.
  const keeps = originalDoc?.disclosedOn && originalDoc.formedOn === formedOn && originalDoc.decision === decision
  const keepsChange = originalDoc?.changeDisclosedOn && originalDoc.changedOn === changedOn
  return {
    ...data,
    ...dues,
    ...(keeps ? { dueOn: originalDoc.dueOn } : {}),
    ...(keepsChange ? { changeDueOn: originalDoc.changeDueOn } : {}),
    ...(keepsChange || (keeps && !dues.changeDueOn) ? { isDueProvisional: originalDoc.isDueProvisional } : {}),
  }
}
