import { type LimitRow, limitsOn } from '../../yearbook/standards.ts'
import { type Day, isDay } from '../days.ts'
import { type Calendars, countWorkingDays } from '../workingDays.ts'

/** Where an inspection stands: nothing to mend, to be mended, mended. That it is late follows from its day and today. */
export const inspectionStates = {
  clean: ['没有问题', 'Nothing to mend'],
  open: ['待整改', 'To be mended'],
  mended: ['已整改', 'Mended'],
} as const

export type InspectionState = keyof typeof inspectionStates

type Found = { verdict?: unknown; findings?: unknown; remediedOn?: unknown }

/** The state follows from what was found and the day it was mended; what a line of the sheet says is in order needs no mending. */
export function inspectionState({ verdict, findings, remediedOn }: Found): InspectionState {
  if (isDay(remediedOn)) return 'mended'
  return verdict !== 'passed' && typeof findings === 'string' && findings.trim() ? 'open' : 'clean'
}

type Dated = Found & { inspectedOn: Day; mendBy?: unknown; limits: readonly LimitRow[]; calendars: Calendars }

/**
 * Until when what an inspection found is mended: by the day whoever inspected set, else so many working days after it, by the limit that held on its day. Nothing is due of an
 * inspection that found nothing.
 */
export function mendDue({ inspectedOn, mendBy, limits, calendars, ...found }: Dated): { dueOn: Day | null; isDueProvisional: boolean } {
  if (inspectionState(found) === 'clean') return { dueOn: null, isDueProvisional: false }
  if (isDay(mendBy)) return { dueOn: mendBy, isDueProvisional: false }
  const { value } = limitsOn({ rows: limits, today: inspectedOn }).mend
  const { day, isProvisional } = countWorkingDays({ from: inspectedOn, count: value, calendars })
  return { dueOn: day, isDueProvisional: isProvisional }
}
