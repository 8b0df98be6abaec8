import type { Payload } from 'payload'
import { countGroups } from '../database/countGroups.ts'
import type { Origin } from './count.ts'
import { type CountingRule, countingRuleOf } from './countingRule.ts'
import { type Monthly, monthlyOf, type PublishedGroup } from './monthly.ts'

const by = ['outlet', 'language', 'column', 'unit'] as const
const names = ['outletName', 'columnName', 'unitName'] as const

/** What `count` counts of a year, by month: the database adds it up, so that one query answers for any number of publications. */
export async function countMonths({
  payload,
  year,
  origin,
}: {
  payload: Payload
  year: number
  origin: Origin
}): Promise<{ rule: CountingRule; published: Monthly }> {
  const office = await payload.findGlobal({ slug: 'office', depth: 0 })
  const rule = countingRuleOf(office.countingRule)
  const groups = await countGroups({
    payload,
    collection: 'publications',
    where: { origin, type: rule.types, channel: rule.channels },
    within: { day: 'day', from: `${year}-01-01`, to: `${year}-12-31` },
    by,
    ofFirst: names,
  })
  const published = groups.map(({ values, month, count, first }) => ({ ...values, month, count, first }) as PublishedGroup)
  return { rule, published: monthlyOf(published) }
}
