import type { CollectionSlug, Payload, Where } from 'payload'
import type { Origin } from '../ledger/count.ts'
import { countingRuleOf } from '../ledger/countingRule.ts'
import type { CountedFee } from './feeChecks.ts'
import type { Figure, Scope } from './figures.ts'
import type { Counted2, Stated } from './table2.ts'
import type { Counted3 } from './table3.ts'
import type { Counted4 } from './table4.ts'
import { notVoid } from './within.ts'

/** The rows a report's tables are made of. */
export type Gathered = { cases: (Counted3 & CountedFee)[]; lawsuits: Counted4[]; documents: Counted2[]; stated: Stated }

type Asked = { payload: Payload; year: number; origin: Origin }

/** Reads what the tables of a year are made of: one query for each register, however large the year is. */
export async function gather({ payload, year, origin }: Asked): Promise<Gathered> {
  const last = `${year}-12-31`
  const endedLater: Where = {
    or: [
      { row: { exists: false } },
      { closedOn: { exists: false } },
      { closedOn: { equals: '' } },
      { closedOn: { greater_than_equal: `${year}-01-01` } },
    ],
  }
  const [cases, lawsuits, documents, statements] = await Promise.all([
    rows({
      payload,
      collection: 'requests',
      where: [ofOrigin(origin), { receivedOn: { greater_than: '' } }, { receivedOn: { less_than_equal: last } }, endedLater],
      columns: ['uid', 'applicantType', 'receivedOn', 'closedOn', 'row', 'feePaidOn', 'feePaidYuan'],
    }),
    rows({
      payload,
      collection: 'lawsuits',
      where: [ofOrigin(origin), notVoid, { openedOn: { less_than_equal: last } }],
      columns: ['uid', 'kind', 'openedOn', 'closedOn', 'result'],
    }),
    rows({
      payload,
      collection: 'documents',
      where: [ofOrigin(origin), notVoid, { kind: { in: ['rules', 'normative'] } }, { formedOn: { less_than_equal: last } }],
      columns: ['uid', 'kind', 'formedOn', 'repealedOn'],
    }),
    rows({ payload, collection: 'statements', where: statementsOf({ year, origin }), columns: ['key', 'value'] }),
  ])
  return {
    cases: cases.map(
      (row) => ({ ...row, closedOn: row.closedOn ?? '', row: row.row ?? null, feePaidOn: row.feePaidOn ?? '' }) as Counted3 & CountedFee,
    ),
    lawsuits: lawsuits.map((row) => ({ ...row, closedOn: row.closedOn ?? '', result: row.result ?? null }) as Counted4),
    documents: documents.map((row) => ({ ...row, repealedOn: row.repealedOn ?? '' }) as Counted2),
    stated: addedUp(statements.map(({ key, value }) => ({ key: String(key), value: Number(value) }))),
  }
}

/** What units stated of a year. */
export const statementsOf = ({ year, origin }: Omit<Asked, 'payload'>): Where[] => [ofOrigin(origin), notVoid, { year: { equals: year } }]

/** Each unit states its own part of an item: the year's number is their sum. Six places are the most any item has. */
function addedUp(statements: { key: string; value: number }[]): Stated {
  const stated: Record<string, number> = {}
  for (const { key, value } of statements) stated[key] = Number(((stated[key] ?? 0) + value).toFixed(6))
  return stated
}

/** Counts figures of a year, one query for each. A share nobody measured is left out: it is not nought. */
export async function countFigures({ payload, year, origin }: Asked, figures: Figure[]): Promise<Record<string, number>> {
  const office = await payload.findGlobal({ slug: 'office', depth: 0 })
  const scope = { year, origin, rule: countingRuleOf(office?.countingRule) }
  const told = await Promise.all(figures.map(async (figure) => [figure.key, await numberOf({ payload, figure, scope })] as const))
  return Object.fromEntries(told.filter((one): one is readonly [string, number] => one[1] !== null))
}

async function numberOf({ payload, figure, scope }: { payload: Payload; figure: Figure; scope: Scope }): Promise<number | null> {
  const { collection, lowest } = figure
  const where = figure.where(scope)
  if (!lowest) return (await payload.count({ collection, where })).totalDocs
  const { docs } = await payload.find({ collection, where, sort: lowest, limit: 1, pagination: false, depth: 0 })
  const value = (docs[0] as unknown as Row | undefined)?.[lowest]
  return typeof value === 'number' ? value : null
}

type Row = Record<string, string | number | null | undefined>

type Read = { payload: Payload; collection: CollectionSlug; where: Where[]; columns: string[] }

async function rows({ payload, collection, where, columns }: Read): Promise<Row[]> {
  const select = Object.fromEntries(columns.map((column) => [column, true as const]))
  const { docs } = await payload.find({ collection, where: { and: where }, select: select as never, limit: 0, pagination: false, depth: 0 })
  return docs as unknown as Row[]
}

const ofOrigin = (origin: Origin): Where => ({ origin: { equals: origin } })
