import type { CollectionSlug, Payload } from 'payload'
import { FabuError } from '../errors.ts'
import type { Origin } from '../ledger/count.ts'
import { countingRuleOf } from '../ledger/countingRule.ts'
import { figures } from './figures.ts'
import { table4Parts } from './form.ts'
import { gather } from './gather.ts'
import { registerFigures } from './registerFigures.ts'
import { cellsOf, emptyTable3 } from './table3.ts'
import { columnOf } from './table4.ts'

/** What stands behind a number: the sentence it is counted by, and the rows, each by collection and office id. */
export type Behind = { of: string; sentence: { zh: string; en: string } | null; records: { collection: string; uid: string }[] }

type Asked = { payload: Payload; year: number; origin: Origin; of: string }

/**
 * The records behind a figure (`published`), a row of table 3 (`T3.r1`) or a cell of table 4 (`T4.0` to `T4.14`). They are read by the very conditions the number
 * is counted by. @throws {FabuError} 400 for a name that is none.
 */
export async function recordsBehind({ payload, year, origin, of }: Asked): Promise<Behind> {
  const figure = [...figures, ...registerFigures].find(({ key }) => key === of)
  if (figure) {
    const office = await payload.findGlobal({ slug: 'office', depth: 0 })
    const where = figure.where({ year, origin, rule: countingRuleOf(office?.countingRule) })
    const { docs } = await payload.find({
      collection: figure.collection,
      where,
      select: { uid: true } as never,
      limit: 0,
      pagination: false,
      depth: 0,
    })
    return { of, sentence: figure.sentence, records: named(figure.collection, docs as never) }
  }
  const [table, place = ''] = of.split('.')
  if (!(table === 'T3' ? table3Keys.includes(place) : table === 'T4' && /^\d{1,2}$/.test(place))) throw noSuch(of)
  const { cases, lawsuits } = await gather({ payload, year, origin })
  if (table === 'T3') {
    // The form of 2019 prints the three rows of 其他处理 as one.
    const behind = cases.filter((one) => cellsOf({ year, one }).some((key) => key === place || (place === 'r6' && key.startsWith('r6_'))))
    return { of, sentence: null, records: named('requests', behind) }
  }
  const cell = Number(place)
  const part = table4Parts[Math.floor(cell / 5)]
  if (!part) throw noSuch(of)
  const behind = lawsuits.filter((one) => one.kind === part.key && isIn(columnOf({ year, one }), cell % 5))
  return { of, sentence: null, records: named('lawsuits', behind) }
}

const table3Keys = Object.keys(emptyTable3())

/** The fifth column is the sum of the four. */
const isIn = (column: number | null, wanted: number) => column !== null && (wanted === 4 || column === wanted)

const named = (collection: CollectionSlug, rows: { uid?: string | null }[]) => rows.map(({ uid }) => ({ collection, uid: uid ?? '' }))

const noSuch = (of: string) =>
  new FabuError({
    code: 'report.cell',
    status: 400,
    message: { zh: `没有“${of}”这个数据。`, en: `There is no number "${of}": name a figure, T3.row or T4.cell.` },
  })
