import type { Payload } from 'payload'
import { clockOf, shanghaiDay } from '../clock.ts'
import type { Day } from '../disclosure/days.ts'
import type { Origin } from '../ledger/count.ts'
import { countMonths } from '../ledger/countMonths.ts'
import type { Monthly } from '../ledger/monthly.ts'
import { makeReport } from '../report/makeReport.ts'
import type { Report } from '../report/report.ts'
import type { Due } from './due.ts'
import type { PunctualRow } from './punctuality.ts'
import { readDue } from './readDue.ts'
import { type Freshness, readFreshness } from './readFreshness.ts'
import { readPunctuality } from './readPunctuality.ts'
import { readSheetLimits } from './readSheetLimits.ts'
import type { SheetLimits } from './standards.ts'

/** A year of the office by month, and how it stands today. */
export type Yearbook = {
  year: number
  origin: Origin
  /** The day in Shanghai it was made on: what is open, late or stale is so on this day. */
  today: Day
  /** By the office's counting rule; its version. */
  rule: string
  published: Monthly
  applications: PunctualRow[]
  messages: PunctualRow[]
  freshness: Freshness[]
  /** What is judged by, as it holds today. */
  limits: SheetLimits
  /** Rows of the other registers that are late, or due within thirty days. */
  due: Due[]
  /** What the annual report would say if the year ended now. */
  report: Report
}

/** Makes it of the records, by the counting rules of the ledger and the report. Months are those of Shanghai, as all legal days are. */
export async function yearbookOf({ payload, year, origin }: { payload: Payload; year: number; origin: Origin }): Promise<Yearbook> {
  const today = shanghaiDay(clockOf(payload).now())
  const limits = await readSheetLimits({ payload, today })
  const [counted, punctuality, freshness, due, report] = await Promise.all([
    countMonths({ payload, year, origin }),
    readPunctuality({ payload, year, origin, today }),
    readFreshness({ payload, origin, today, limits }),
    readDue({ payload, origin, today }),
    makeReport({ payload, year, origin }),
  ])
  return { year, origin, today, rule: counted.rule.version, published: counted.published, ...punctuality, freshness, limits, due, report }
}
