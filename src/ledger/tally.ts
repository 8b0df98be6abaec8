import type { CountingRule } from './countingRule.ts'
import { cuts } from './cuts.ts'

/** A publication as counting sees it. `day` is YYYY-MM-DD in Shanghai. */
export type Counted = {
  uid: string
  type: string
  channel: string
  item: string
  edition: string
  outlet: string
  outletName: string
  language: string
  column: string
  columnName: string
  unit: string
  unitName: string
  day: string
}

/** Items, editions and publications side by side. `records` are the uids of the publications behind the row. */
export type Row = { key: string; name: string; items: number; editions: number; publications: number; records: string[] }

export type Tally = {
  total: Row
  byWindow: Row[]
  byLanguage: Row[]
  byColumn: Row[]
  byUnit: Row[]
  byMonth: Row[]
  /** Windows the rule tells apart: handed over (报送) and taken up (采用), never added to the total. */
  apart: { submitted: Row; adopted: Row }
}

/** Counts publications by a rule. Pure; every publication the rule takes stands in exactly one row of each table. */
export function tally(publications: Counted[], rule: CountingRule): Tally {
  const counts = ({ type }: Counted) => (rule.types as string[]).includes(type)
  const taken = publications.filter((row) => counts(row) && (rule.channels as string[]).includes(row.channel))
  const apart = publications.filter((row) => (rule.apart as string[]).includes(row.channel))
  const by = ({ key, name }: { key: (row: Counted) => string; name: (row: Counted) => string }) => groupRows(taken, key, name)
  return {
    total: rowOf('total', '合计', taken),
    byWindow: by(cuts.byWindow),
    byLanguage: by(cuts.byLanguage),
    byColumn: by(cuts.byColumn),
    byUnit: by(cuts.byUnit),
    byMonth: by({ key: monthOf, name: monthOf }),
    apart: {
      submitted: rowOf('submitted', '报送', apart.filter(counts)),
      adopted: rowOf(
        'adopted',
        '采用',
        apart.filter(({ type }) => type === 'adoption'),
      ),
    },
  }
}

/** A group bears its Chinese name where any of its texts does: publications keep the name in their own language. Of the first that does, else of the first. */
export const chineseFirst = <T extends { language: string }>(members: readonly T[]): T =>
  members.find(({ language }) => language === 'zh') ?? (members[0] as T)

const monthOf = ({ day }: Counted) => day.slice(0, 7)

function groupRows(rows: Counted[], keyOf: (row: Counted) => string, nameOf: (row: Counted) => string): Row[] {
  const groups = new Map<string, Counted[]>()
  for (const row of rows) {
    const members = groups.get(keyOf(row))
    if (members) members.push(row)
    else groups.set(keyOf(row), [row])
  }
  return [...groups].map(([key, members]) => rowOf(key, nameOf(chineseFirst(members)), members)).sort((a, b) => (a.key < b.key ? -1 : 1))
}

const rowOf = (key: string, name: string, rows: Counted[]): Row => ({
  key,
  name,
  items: new Set(rows.map(({ item }) => item)).size,
  editions: new Set(rows.map(({ edition }) => edition)).size,
  publications: rows.length,
  records: rows.map(({ uid }) => uid),
})
