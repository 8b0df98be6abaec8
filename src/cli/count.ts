import { createLocalReq } from 'payload'
import { type Count, count } from '../ledger/count.ts'
import type { Row } from '../ledger/tally.ts'
import { recordSecurity } from '../security/recordSecurity.ts'
import { lineOf } from './lineOf.ts'
import { originOf } from './originOf.ts'
import { withOffice } from './withOffice.ts'

type Options = { year: number; origin?: string; json?: boolean }

/** `fabu count`: a year by window, language, column, unit and month. The sample counts its own origin unless told otherwise. */
export async function countYear({ year, origin, json }: Options): Promise<void> {
  await withOffice(async ({ payload, office }) => {
    const req = await createLocalReq({}, payload)
    await recordSecurity({ req, type: 'exported', actor: null, data: { what: 'count', by: 'command line', year, origin: origin ?? null } })
    const counted = await count({ payload, year, origin: originOf(origin, office.isSample) })
    console.log(json ? JSON.stringify(counted) : table(counted))
  })
}

function table({ year, origin, rule, total, apart, ...tables }: Count): string {
  const head = `${year} 年发布统计（来源 ${origin}，规则 ${rule.version}） / Publications of ${year} (origin ${origin}, rule ${rule.version})`
  const sections: [string, Row[]][] = [
    ['窗口 / window', tables.byWindow],
    ['语言 / language', tables.byLanguage],
    ['栏目 / column', tables.byColumn],
    ['处室 / unit', tables.byUnit],
    ['月份 / month', tables.byMonth],
    ['另计 / apart', [apart.submitted, apart.adopted]],
  ]
  return [
    head,
    '',
    lineOf('', ['条目/items', '定稿/editions', '发布/published']),
    rowLine(total),
    ...sections.flatMap(([title, rows]) => ['', title, ...rows.map(rowLine)]),
  ].join('\n')
}

const rowLine = ({ name, items, editions, publications }: Row) => lineOf(name, [items, editions, publications])
