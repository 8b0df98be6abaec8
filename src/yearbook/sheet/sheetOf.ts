import type { Payload } from 'payload'
import { clockOf, shanghaiDay } from '../../clock.ts'
import type { Day } from '../../disclosure/days.ts'
import type { Origin } from '../../ledger/count.ts'
import { type FilledLine, judgeSheet } from './judgeSheet.ts'
import { sheetSource } from './lines.ts'
import { readSheetFacts } from './readSheetFacts.ts'

/** The national inspection sheet as the records fill it in on a day. */
export type Sheet = { source: string; origin: Origin; today: Day; lines: FilledLine[] }

/** Fills it in. Nothing is stored: what a person has to say stands in 网站检测. */
export async function sheetOf({ payload, origin }: { payload: Payload; origin: Origin }): Promise<Sheet> {
  const today = shanghaiDay(clockOf(payload).now())
  return { source: sheetSource, origin, today, lines: judgeSheet(await readSheetFacts({ payload, origin, today })) }
}
