import { FabuError } from '../errors.ts'
import type { Check } from './check.ts'
import { checksOf } from './checks.ts'
import type { Tables } from './numbers.ts'
import type { ReadReport } from './readReport.ts'
import { asRead } from './words/paragraphsOf.ts'
import { wordChecks } from './words/wordChecks.ts'

type Asked = { read: ReadReport; before?: Tables | null; carryNote?: string }

/** Every rule held against a report that was read, its words against its tables among them; none where a table was not found. `before` are the tables of the year before. */
export function checkRead({ read, before = null, carryNote = '' }: Asked): Check[] {
  const tables = tablesRead(read)
  if (!tables) return []
  const { year, profile, words } = read
  return [...checksOf({ tables, before, carryNote }), ...wordChecks({ paragraphs: asRead(words), counted: { tables }, year, profile })]
}

/** The tables of a report that was read as the one of the year before another. @throws {FabuError} 400 for one of another year, or without its tables. */
export function readAsBefore(read: ReadReport, { year }: ReadReport): Tables {
  if (read.year !== null && year !== null && read.year !== year - 1) throw notBefore(read.year, year)
  const tables = tablesRead(read)
  if (tables) return tables
  throw noTables()
}

const tablesRead = ({ tables: { 2: two, 3: three, 4: four } }: ReadReport): Tables | null =>
  two && three && four ? { 2: two, 3: three, 4: four } : null

const refused = (code: string, zh: string, en: string) => new FabuError({ code: `report.${code}`, status: 400, message: { zh, en } })
const notBefore = (read: number, year: number) =>
  refused(
    'notBefore',
    `上年的报告是${read}年的，而要核对的是${year}年的：请给出${year - 1}年的报告。`,
    `The report of the year before is of ${read}, and the one to check of ${year}: name that of ${year - 1}.`,
  )
const noTables = () =>
  refused(
    'noTables',
    '上年的报告中没有找到全部三张表，不能核对结转：请给出完整的报告。',
    'The tables of the report of the year before were not all found, so that nothing can be held against it: name the whole report.',
  )
