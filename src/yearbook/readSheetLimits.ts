import type { Payload, PayloadRequest } from 'payload'
import type { Day } from '../disclosure/days.ts'
import { type LimitRow, limitsOn, type SheetLimits } from './standards.ts'

/** The limits of the sheet that hold on a day, the office's own before the standing ones: a handful of rows. */
export async function readSheetLimits({ payload, today }: { payload: Payload; today: Day }): Promise<SheetLimits> {
  return limitsOn({ rows: await sheetLimitRows({ payload }), today })
}

/** All the limits the office ever set, for what is judged by those of a day that is over. */
export async function sheetLimitRows({ payload, req }: { payload: Payload; req?: PayloadRequest }): Promise<LimitRow[]> {
  const { docs } = await payload.find({ collection: 'sheet-limits', limit: 0, pagination: false, depth: 0, ...(req ? { req } : {}) })
  return docs.map(({ limit, from, value, warn, source }) => ({ limit, from, value, warn: warn ?? null, source }))
}
