import type { Payload } from 'payload'
import type { Publication } from '../payload-types.ts'
import { type CountingRule, countingRuleOf } from './countingRule.ts'
import { type Counted, type Tally, tally } from './tally.ts'

export type Origin = 'live' | 'sandbox' | 'sample' | 'imported'
export type Count = Tally & { year: number; origin: Origin; rule: CountingRule }

type Asked = {
  payload: Payload
  year: number
  origin: Origin
  /** The office's own where it is left out. */
  rule?: CountingRule
}

/** What an office published in a year (by days in Shanghai), from one origin; origins are never added together. */
export async function count({ payload, year, origin, rule: given }: Asked): Promise<Count> {
  const office = await payload.findGlobal({ slug: 'office', depth: 0 })
  const rule = given ?? countingRuleOf(office.countingRule)
  const publications: Counted[] = []
  // A month at a time: pages would have to skip what was read before, which takes the longer the more there is.
  for (let month = 1; month <= 12; month++) publications.push(...(await readMonth({ payload, origin, month: monthOf(year, month) })))
  return { year, origin, rule, ...tally(publications, rule) }
}

const monthOf = (year: number, month: number) => `${year}-${String(month).padStart(2, '0')}`

async function readMonth({ payload, origin, month }: { payload: Payload; origin: Origin; month: string }): Promise<Counted[]> {
  // Past Payload's hooks, of which a publication has none: they would take most of the time.
  const { docs } = await payload.db.find<Publication>({
    collection: 'publications',
    where: {
      and: [{ origin: { equals: origin } }, { day: { greater_than_equal: `${month}-01` } }, { day: { less_than_equal: `${month}-31` } }],
    },
    select: columns,
    sort: ['day', 'uid'],
    limit: 0,
    pagination: false,
  })
  return docs.map(counted)
}

/** What counting sees of a row. */
const columns = {
  uid: true,
  type: true,
  channel: true,
  item: true,
  edition: true,
  outlet: true,
  outletName: true,
  language: true,
  column: true,
  columnName: true,
  unit: true,
  unitName: true,
  day: true,
} as const satisfies Record<keyof Counted, true>

const counted = (row: Pick<Publication, keyof Counted>): Counted => ({
  uid: row.uid,
  type: row.type,
  channel: row.channel,
  item: row.item,
  edition: row.edition,
  outlet: row.outlet,
  outletName: row.outletName ?? '',
  language: row.language,
  column: row.column ?? '',
  columnName: row.columnName ?? '',
  unit: row.unit ?? '',
  unitName: row.unitName ?? '',
  day: row.day,
})
