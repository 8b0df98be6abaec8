import type { Payload } from 'payload'
import { clockOf, shanghaiDay } from '../../clock.ts'
import type { Day } from '../../disclosure/days.ts'
import type { Origin } from '../../ledger/count.ts'
import { readSheetLimits } from '../readSheetLimits.ts'
import type { SheetLimits } from '../standards.ts'
import { type FilledLine, judgeSheet } from './judgeSheet.ts'
import { sheetSource } from './lines.ts'
import { readSheetFacts } from './readSheetFacts.ts'

/** The national inspection sheet as the records fill it in on a day. */
export type Sheet = { source: string; origin: Origin; today: Day; limits: SheetLimits; lines: FilledLine[] }

/** Fills it in. Nothing is stored: what a person has to say stands in 网站检测. */
export async function sheetOf({ payload, origin }: { payload: Payload; origin: Origin }): Promise<Sheet> {
  const today = shanghaiDay(clockOf(payload).now())
  const limits = await readSheetLimits({ payload, today })
  return { source: sheetSource, origin, today, limits, lines: judgeSheet(await readSheetFacts({ payload, origin, today, limits })) }
}
