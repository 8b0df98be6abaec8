import type { Payload } from 'payload'
import { addMonths, type Day } from '../../disclosure/days.ts'
import type { Origin } from '../../ledger/count.ts'
import { notVoid } from '../../report/within.ts'
import type { SheetFacts } from './facts.ts'

/** What people looked at and wrote down within a year, the newest first, and the newest share of IPv6: an old one is told as old. */
export async function readInspections({
  payload,
  origin,
  today,
}: {
  payload: Payload
  origin: Origin
  today: Day
}): Promise<Pick<SheetFacts, 'answers' | 'ipv6'>> {
  const { docs } = await payload.find({
    collection: 'inspections',
    where: {
      and: [
        { origin: { equals: origin } },
        notVoid,
        { inspectedOn: { greater_than_equal: addMonths(today, -12) } },
        { inspectedOn: { less_than_equal: today } },
      ],
    },
    sort: ['-inspectedOn', '-createdAt'],
    limit: 0,
    pagination: false,
    depth: 1,
    locale: 'zh',
  })
  const ipv6 = docs.find(({ kind, share }) => kind === 'ipv6' && typeof share === 'number')
  const answers = docs.flatMap(({ uid, sheetLine, verdict, inspectedOn, by, findings, unit, remediedOn }) =>
    sheetLine && verdict
      ? [
          {
            line: sheetLine,
            isPassed: verdict === 'passed',
            on: inspectedOn,
            by: by ?? '',
            words: findings ?? '',
            unit: unit && typeof unit === 'object' ? unit.name : '',
            remediedOn: remediedOn ?? '',
            uid: uid ?? '',
          },
        ]
      : [],
  )
  return { answers, ipv6: ipv6 ? { share: ipv6.share ?? 0, on: ipv6.inspectedOn } : null }
}
