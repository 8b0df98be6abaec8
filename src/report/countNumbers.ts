import type { Payload } from 'payload'
import type { Origin } from '../ledger/count.ts'
import { feesPaidIn } from './feeChecks.ts'
import { figures } from './figures.ts'
import { countFigures, type Gathered, gather } from './gather.ts'
import type { Numbers, Tables } from './numbers.ts'
import { registerFigures } from './registerFigures.ts'
import { type Stated, table2Of } from './table2.ts'
import { table3Of } from './table3.ts'
import { table4Of } from './table4.ts'

type Asked = { payload: Payload; year: number; origin: Origin }

type Counted = Numbers & { stated: Stated; isKept: boolean; feesPaid: number }

/** The numbers of a year as the records say them, before anybody overrides one; `isKept` tells whether it has any records at all, `feesPaid` how many yuan applicants paid. */
export async function countNumbers(asked: Asked): Promise<Counted> {
  const [main, registers] = await Promise.all([countMain(asked), countFigures(asked, registerFigures)])
  return { ...main, registers: { ...registers, fullTimeStaff: main.stated.fullTimeStaff ?? 0 } }
}

/** The same without the figures of the registers: what years are compared by. */
export async function countMain(asked: Asked): Promise<Counted> {
  const [gathered, counted] = await Promise.all([gather(asked), countFigures(asked, figures)])
  const { stated } = gathered
  const isKept = hasAny(gathered) || Object.values(counted).some((number) => number > 0)
  const feesPaid = feesPaidIn({ year: asked.year, cases: gathered.cases })
  return {
    tables: tablesOf(asked.year, gathered),
    figures: { ...counted, staff: stated.staff ?? 0 },
    registers: {},
    stated,
    isKept,
    feesPaid,
  }
}

/** The tables of a year; null where it has no records at all: it was not kept here, and there is nothing to hold another against. */
export async function countTables(asked: Asked): Promise<Tables | null> {
  const gathered = await gather(asked)
  return hasAny(gathered) ? tablesOf(asked.year, gathered) : null
}

const tablesOf = (year: number, { cases, lawsuits, documents, stated }: Gathered): Tables => ({
  2: table2Of({ year, documents, stated }),
  3: table3Of({ year, cases }),
  4: table4Of({ year, cases: lawsuits }),
})

const hasAny = ({ cases, documents, lawsuits, stated }: Gathered) =>
  cases.length + documents.length + lawsuits.length + Object.keys(stated).length > 0
