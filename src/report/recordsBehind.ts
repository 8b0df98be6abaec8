import type { CollectionSlug, Payload } from 'payload'
import { statementKeys } from '../disclosure/statementKeys.ts'
import { FabuError } from '../errors.ts'
import type { Origin } from '../ledger/count.ts'
import { countingRuleOf } from '../ledger/countingRule.ts'
import { type CellKey, cellNamed } from './cellNamed.ts'
import { cellSentence } from './cellSentence.ts'
import { figures } from './figures.ts'
import { table4Parts } from './form.ts'
import { gather } from './gather.ts'
import { registerFigures } from './registerFigures.ts'
import { type BehindRecord, statementsBehind } from './statementsBehind.ts'
import { documentColumns } from './table2.ts'
import { cellsOf, columnOfType } from './table3.ts'
import { columnOf } from './table4.ts'

/** What stands behind a number: the sentence it is counted by, and the rows. */
export type Behind = { of: string; sentence: { zh: string; en: string } | null; records: BehindRecord[] }

type Year = { payload: Payload; year: number; origin: Origin }

/**
 * The records behind a figure (`published`), a cell of table 2 (`T2.rules.0`), a row or a cell of table 3 (`T3.r1`, `T3.r1.0`), a cell of table 4 (`T4.0` to
 * `T4.14`), or a number that units state (`staff`). They are read by the very conditions the number is counted by. @throws {FabuError} 400 for a name that is none.
 */
export async function recordsBehind({ of, ...year }: Year & { of: string }): Promise<Behind> {
  const figure = [...figures, ...registerFigures].find(({ key }) => key === of)
  if (figure) {
    const office = await year.payload.findGlobal({ slug: 'office', depth: 0 })
    const where = figure.where({ ...year, rule: countingRuleOf(office?.countingRule) })
    const { docs } = await year.payload.find({
      collection: figure.collection,
      where,
      select: { uid: true, ...(figure.lowest ? { [figure.lowest]: true } : {}) } as never,
      ...(figure.lowest ? { sort: figure.lowest } : {}),
      limit: 0,
      pagination: false,
      depth: 0,
    })
    const rows = docs as unknown as MeasuredRow[]
    const told = (row: MeasuredRow) => (figure.lowest ? { told: String(row[figure.lowest]) } : {})
    return { of, sentence: figure.sentence, records: rows.map((row) => ({ ...recordOf(figure.collection, row), ...told(row) })) }
  }
  const cell = cellNamed(of)
  if (cell) return { of, sentence: cellSentence(cell), records: await behindCell({ ...year, cell }) }
  if (!statementKeys.some(({ key }) => key === of)) throw noSuch(of)
  return { of, sentence: cellSentence({ table: null, row: of, column: null }), records: await statementsBehind({ ...year, key: of }) }
}

async function behindCell({ cell: { table, row, column }, ...year }: Year & { cell: CellKey }): Promise<BehindRecord[]> {
  if (table === 2 && row !== 'rules' && row !== 'normative') return statementsBehind({ ...year, key: row })
  const { cases, lawsuits, documents } = await gather(year)
  if (table === 2)
    return named(
      'documents',
      documents.filter((one) => one.kind === row && documentColumns({ ...year, one }).includes(column ?? 0)),
    )
  if (table === 3)
    return named(
      'requests',
      cases
        // The form of 2019 prints the three rows of 其他处理 as one.
        .filter((one) => cellsOf({ ...year, one }).some((key) => key === row || (row === 'r6' && key.startsWith('r6_'))))
        .filter(({ applicantType }) => column === null || column === 6 || columnOfType(applicantType) === column),
    )
  const part = table4Parts[Math.floor((column ?? 0) / 5)]
  return named(
    'lawsuits',
    lawsuits.filter((one) => one.kind === part?.key && isIn(columnOf({ ...year, one }), (column ?? 0) % 5)),
  )
}

/** The fifth column is the sum of the four. */
const isIn = (column: number | null, wanted: number) => column !== null && (wanted === 4 || column === wanted)

type MeasuredRow = { uid?: string | null } & Record<string, unknown>

const recordOf = (collection: CollectionSlug, { uid }: { uid?: string | null }) => ({ collection, uid: uid ?? '' })

const named = (collection: CollectionSlug, rows: { uid?: string | null }[]) => rows.map((row) => recordOf(collection, row))

const noSuch = (of: string) =>
  new FabuError({
    code: 'report.cell',
    status: 400,
    message: { zh: `没有“${of}”这个数据。`, en: `There is no number "${of}": name a figure, T2.row.column, T3.row.column or T4.cell.` },
  })
