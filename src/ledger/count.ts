import type { Payload } from 'payload'
import type { Publication } from '../payload-types.ts'
import { type CountingRule, countingRuleOf } from './countingRule.ts'
import { type Counted, type Tally, tally } from './tally.ts'

export type Origin = 'live' | 'sandbox' | 'sample' | 'imported'
export type Count = Tally & { year: number; origin: Origin; rule: CountingRule }

const pageSize = 1000

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
  for (let page = 1; ; page++) {
    const { docs, hasNextPage } = await payload.find({
      collection: 'publications',
      where: {
        and: [
          { origin: { equals: origin } },
          { day: { greater_than_equal: `${year}-01-01` } },
          { day: { less_than_equal: `${year}-12-31` } },
        ],
      },
      sort: ['day', 'uid'],
      limit: pageSize,
      page,
      depth: 0,
    })
    publications.push(...docs.map(counted))
    if (!hasNextPage) return { year, origin, rule, ...tally(publications, rule) }
  }
}

const counted = (row: Publication): Counted => ({
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
