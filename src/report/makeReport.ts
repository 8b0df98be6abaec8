import type { Payload } from 'payload'
import type { Origin } from '../ledger/count.ts'
import { checksOf, overrideChecks, taskChecks, textChecks } from './checks.ts'
import { countNumbers, countTables } from './countNumbers.ts'
import { dealtWith } from './improvement/dealtWith.ts'
import { readImprovements } from './improvement/readImprovements.ts'
import { type Numbers, numberAt, type Tables, withNumbers } from './numbers.ts'
import { type Confirmed, type Overridden, readOverrides } from './override/readOverrides.ts'
import type { Report } from './report.ts'
import { signedOf, yearRow } from './yearRow.ts'

type Asked = { payload: Payload; year: number; origin: Origin }

/** What table 2 needs somebody to state: a zero is a statement too. */
const neededStatements = {
  licence: '行政许可',
  penalty: '行政处罚',
  coercion: '行政强制',
  fees: '行政事业性收费',
  staff: '工作人员',
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
  const checks = [
    ...checksOf({ tables, before, unstated, carryNote: row?.carryNote ?? '' }),
    ...textChecks({ tables, figures }),
    ...overrideChecks({ overrides, open }),
    ...taskChecks(improvements),
  ]
  const { year, origin } = asked
  return { year, origin, stated, tables, figures, registers, overrides, improvements, dealtWith: dealtWith({ year, improvements }), checks }
}

/** The number as the records count it by now, which need not be what it was when the override was asked for. */
const besideCounted = (one: Confirmed, counted: Numbers): Overridden => ({ ...one, counted: numberAt(counted, one.of) ?? 0 })

/** The tables of the year before as its report said them: what was signed, else what its records and overrides say. */
async function reportedBefore({ payload, year, origin }: Asked): Promise<Tables | null> {
  const before = { payload, year: year - 1, origin }
  const signed = signedOf(await yearRow(before))
  if (signed) return signed.tables
  const [tables, { confirmed }] = await Promise.all([countTables(before), readOverrides(before)])
  return tables && withNumbers({ tables, figures: {}, registers: {} }, confirmed).tables
}
