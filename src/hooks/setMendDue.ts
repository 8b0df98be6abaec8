import type { CollectionBeforeChangeHook } from 'payload'
import { isDay } from '../disclosure/days.ts'
import { readCalendars } from '../disclosure/readCalendars.ts'
import { inspectionState, mendDue } from '../disclosure/registers/mendDue.ts'
import { sheetLimitRows } from '../yearbook/readSheetLimits.ts'

/** Sets where an inspection stands and until when it is mended. What was mended keeps the day it was measured by. */
export const setMendDue: CollectionBeforeChangeHook = async ({ data, originalDoc, req }) => {
  const row = { ...originalDoc, ...data }
  const { inspectedOn, mendBy } = row
  if (!isDay(inspectedOn)) return data
  const state = inspectionState(row)
  if (originalDoc?.state === 'mended' && originalDoc.inspectedOn === inspectedOn && originalDoc.mendBy === mendBy && state === 'mended')
    return { ...data, state, dueOn: originalDoc.dueOn, isDueProvisional: originalDoc.isDueProvisional }
  const [limits, calendars] = [await sheetLimitRows({ payload: req.payload, req }), await readCalendars({ payload: req.payload, req })]
  return { ...data, state, ...mendDue({ ...row, inspectedOn, limits, calendars }) }
}
