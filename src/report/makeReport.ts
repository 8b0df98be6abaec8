import type { Payload } from 'payload'
import type { Origin } from '../ledger/count.ts'
import { checksOf } from './checks.ts'
import { countNumbers } from './countNumbers.ts'
import { feeChecks } from './feeChecks.ts'
import type { Profile } from './form.ts'
import { dealtWith } from './improvement/dealtWith.ts'
import { readImprovements } from './improvement/readImprovements.ts'
import { taskChecks } from './improvement/taskChecks.ts'
import { type Numbers, numberAt, withNumbers } from './numbers.ts'
import { overrideChecks } from './override/overrideChecks.ts'
import { type Confirmed, type Overridden, readOverrides } from './override/readOverrides.ts'
import { tellable } from './print/sayNumbers.ts'
import type { Report } from './report.ts'
import { reportedBefore } from './reportedBefore.ts'
import { yearWords } from './templates/yearWords.ts'
import { paragraphsOf } from './words/paragraphsOf.ts'
import { wordChecks } from './words/wordChecks.ts'
import { yearRow } from './yearRow.ts'

type Asked = { payload: Payload; year: number; origin: Origin }

/** What table 2 needs somebody to state: a zero is a statement too. */
const neededStatements = {
  licence: { zh: '行政许可', en: 'Administrative licences' },
  penalty: { zh: '行政处罚', en: 'Administrative penalties' },
  coercion: { zh: '行政强制', en: 'Administrative coercive measures' },
  fees: { zh: '行政事业性收费', en: 'Administrative and institutional fees' },
  staff: { zh: '工作人员', en: 'Part-time staff' },
} as const

/** Makes the report of a year out of the records and what two people put in the place of a number, and checks it. Nothing else in it is typed in. */
export async function makeReport(asked: Asked): Promise<Report> {
  const [counted, before, { confirmed, open }, improvements, row] = await Promise.all([
    countNumbers(asked),
    reportedBefore(asked),
    readOverrides(asked),
    readImprovements(asked),
    yearRow(asked),
  ])
  const { stated } = counted
  const { tables, figures, registers } = withNumbers(counted, confirmed)
  const overrides = confirmed.map((one) => besideCounted(one, counted))
  const unstated = Object.entries(neededStatements).flatMap(([key, name]) => (stated[key] === undefined ? [name] : []))
  const { year, origin } = asked
  const { narrative } = await yearWords({ payload: asked.payload, row })
  const words = {
    paragraphs: paragraphsOf(Object.values(narrative).flat(), tellable({ year, tables, figures, registers, stated })),
    counted: { tables, figures, registers, requestFees: stated.requestFees ?? 0 },
    year,
    profile: (row?.profile ?? '2021-30') as Profile,
  }
  const checks = [
    ...checksOf({ tables, before, unstated, carryNote: row?.carryNote ?? '' }),
    ...wordChecks(words),
    ...overrideChecks({ overrides, open }),
    ...taskChecks(improvements),
    ...feeChecks({ stated: stated.requestFees, paid: counted.feesPaid }),
  ]
  return { year, origin, stated, tables, figures, registers, overrides, improvements, dealtWith: dealtWith({ year, improvements }), checks }
}

/** The number as the records count it by now, which need not be what it was when the override was asked for. */
const besideCounted = (one: Confirmed, counted: Numbers): Overridden => ({ ...one, counted: numberAt(counted, one.of) ?? 0 })
