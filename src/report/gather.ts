import type { CollectionSlug, Payload, Where } from 'payload'
import type { Origin } from '../ledger/count.ts'
import { countingRuleOf } from '../ledger/countingRule.ts'
import { figures } from './figures.ts'
import type { Counted2, Stated } from './table2.ts'
import type { Counted3 } from './table3.ts'
import type { Counted4 } from './table4.ts'

/** All that a report of a year is made of. */
export type Gathered = { cases: Counted3[]; lawsuits: Counted4[]; documents: Counted2[]; stated: Stated; figures: Record<string, number> }

type Asked = { payload: Payload; year: number; origin: Origin }

/**
 * Reads what a report is made of, by a number of queries that does not grow with the year: one for each register that is told row by row, one count for
 * each figure.
 */
export async function gather({ payload, year, origin }: Asked): Promise<Gathered> {
  const office = await payload.findGlobal({ slug: 'office', depth: 0 })
  const scope = { year, origin, rule: countingRuleOf(office?.countingRule) }
  const [cases, lawsuits, documents, statements, ...counts] = await Promise.all([
    rows(
      payload,
      'requests',
      {
        and: [
          ofOrigin(origin),
          { receivedOn: { greater_than: '' } },
          { receivedOn: { less_than_equal: `${year}-12-31` } },
          { or: [{ closedOn: { exists: false } }, { closedOn: { equals: '' } }, { closedOn: { greater_than_equal: `${year}-01-01` } }] },
        ],
      },
      ['uid', 'applicantType', 'receivedOn', 'closedOn', 'row'],
    ),
    rows(payload, 'lawsuits', { and: [ofOrigin(origin), notVoid, { openedOn: { less_than_equal: `${year}-12-31` } }] }, [
      'uid',
      'kind',
      'openedOn',
      'closedOn',
      'result',
    ]),
    rows(
      payload,
      'documents',
      { and: [ofOrigin(origin), notVoid, { kind: { in: ['rules', 'normative'] } }, { formedOn: { less_than_equal: `${year}-12-31` } }] },
      ['uid', 'kind', 'formedOn', 'repealedOn'],
    ),
    rows(payload, 'statements', { and: [ofOrigin(origin), notVoid, { year: { equals: year } }] }, ['key', 'value']),
    ...figures.map(({ collection, where }) => payload.count({ collection, where: where(scope) }).then(({ totalDocs }) => totalDocs)),
  ])
  const stated: Stated = Object.fromEntries(statements.map(({ key, value }) => [String(key), Number(value)]))
  return {
    cases: cases.map((row) => ({ ...row, closedOn: row.closedOn ?? '', row: row.row ?? null }) as Counted3),
    lawsuits: lawsuits.map((row) => ({ ...row, closedOn: row.closedOn ?? '', result: row.result ?? null }) as Counted4),
    documents: documents.map((row) => ({ ...row, repealedOn: row.repealedOn ?? '' }) as Counted2),
    stated,
    figures: Object.fromEntries([...figures.map(({ key }, index) => [key, counts[index] ?? 0] as const), ['staff', stated.staff ?? 0]]),
  }
}

type Row = Record<string, string | number | null | undefined>

async function rows(payload: Payload, collection: CollectionSlug, where: Where, columns: string[]): Promise<Row[]> {
  const select = Object.fromEntries(columns.map((column) => [column, true as const]))
  const { docs } = await payload.find({ collection, where, select: select as never, limit: 0, pagination: false, depth: 0 })
  return docs as unknown as Row[]
}

const ofOrigin = (origin: Origin): Where => ({ origin: { equals: origin } })
const notVoid: Where = { or: [{ isVoid: { exists: false } }, { isVoid: { equals: false } }] }
