import type { CollectionBeforeChangeHook } from 'payload'
import { isDay } from '../disclosure/days.ts'
import { readCalendars } from '../disclosure/readCalendars.ts'
import { messageDues } from '../disclosure/registers/messageDue.ts'
import { readLimits } from '../disclosure/registers/readLimits.ts'
import { refuseIf } from '../errors.ts'

/** Sets until when a message is answered and handed on, by its kind; a reply dated before the message came crosses no door. @throws {FabuError} 400 */
export const setMessageDue: CollectionBeforeChangeHook = async ({ data, originalDoc, req }) => {
  const { kind, receivedOn, repliedOn, transferredOn } = { ...originalDoc, ...data }
  if (!isDay(receivedOn) || typeof kind !== 'string') return data
  const early = (['repliedOn', 'transferredOn'] as const).filter((path) => {
    const day = { repliedOn, transferredOn }[path]
    return isDay(day) && day < receivedOn
  })
  refuseIf(
    early.map((path) => ({ code: 'message.early', path, zh: '早于收到日期。', en: 'Before the message came.' })),
    { code: 'message.refused', status: 400, message: { zh: '日期有误：', en: 'A day is wrong:' } },
  )
  // What was answered keeps the day it was measured by, whatever limits hold by now.
  if (originalDoc?.repliedOn && originalDoc.kind === kind && originalDoc.receivedOn === receivedOn)
    return { ...data, dueOn: originalDoc.dueOn, transferDueOn: originalDoc.transferDueOn, isDueProvisional: originalDoc.isDueProvisional }
  const [calendars, limits] = [await readCalendars({ payload: req.payload, req }), await readLimits({ req })]
  return { ...data, ...messageDues({ kind, receivedOn, calendars, limits }) }
}
