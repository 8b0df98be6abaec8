import type { Payload } from 'payload'
import type { Day } from '../disclosure/days.ts'
import { limitsOn, type SheetLimits } from './standards.ts'

/** The limits of the sheet that hold on a day, the office's own before the standing ones: a handful of rows. */
export async function readSheetLimits({ payload, today }: { payload: Payload; today: Day }): Promise<SheetLimits> {
  const { docs } = await payload.find({ collection: 'sheet-limits', limit: 0, pagination: false, depth: 0 })
  return limitsOn({ rows: docs.map(({ limit, from, value, warn, source }) => ({ limit, from, value, warn: warn ?? null, source })), today })
}
