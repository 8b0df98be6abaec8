import type { Client } from '@libsql/client'
import { forgetSkewed } from '../src/database/statistics.ts'

type Row = Record<string, unknown>
type Table = { name: string; columns: string[]; rows: Row[] }

/** What many rows refer to: their ids stay as they are in the copies. */
const shared = [
  'users',
  'outlets',
  'columns',
  'units',
  'chains',
  'office',
  'media',
  'payload_migrations',
  'leases',
  'quotas',
  'tokens',
  'epochs',
]

/**
 * Makes copies of everything the database holds of one text, numbered from `from` to `to`: by one statement a row, in
 * the database itself, so that two hundred thousand texts are there in minutes. Ids, hashes, keys and addresses differ
 * from copy to copy; the words are the same. Such rows cost what real ones cost, and prove nothing.
 */
export async function multiply({ client, text, from, to }: { client: Client; text: string; from: number; to: number }): Promise<number> {
  const tables = await tablesOf(client)
  const common = new Set(tables.filter(({ name }) => shared.includes(name)).flatMap(({ rows }) => rows.flatMap(tokensIn)))
  const { rows: own, tokens } = rowsOf({ tables: tables.filter(({ name }) => !shared.includes(name)), text, common })
  await client.execute('PRAGMA synchronous = OFF')
  for (const { table, row } of own) await client.execute(copyStatement({ table, row, tokens, from, to }))
  await client.execute('PRAGMA synchronous = FULL')
  await client.execute('ANALYZE')
  await forgetSkewed(client)
  return own.length
}

async function tablesOf(client: Client): Promise<Table[]> {
  const { rows: names } = await client.execute("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'")
  const tables: Table[] = []
  for (const { name } of names) {
    const { columns, rows } = await client.execute(`SELECT * FROM "${name}"`)
    tables.push({
      name: String(name),
      columns,
      rows: rows.map((row) => Object.fromEntries(columns.map((column) => [column, row[column]]))),
    })
  }
  return tables
}

const uuid = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g
const hash = /\b[0-9a-f]{64}\b/g
const uid = /\b[23456789bcdfghjkmnpqrstvwxz]{12}\b/g

const tokensIn = (row: Row): string[] =>
  Object.values(row).flatMap((value) => (typeof value === 'string' ? [uuid, hash, uid].flatMap((form) => value.match(form) ?? []) : []))

/** Rows that name the text, or a row that does; and every token of theirs that is nobody else's. */
function rowsOf({ tables, text, common }: { tables: Table[]; text: string; common: Set<string> }) {
  const tokens = new Set([text])
  const rows: { table: Table; row: Row }[] = []
  const all = tables.flatMap((table) =>
    table.rows.map((row) => ({ table, row, tokens: tokensIn(row).filter((token) => !common.has(token)) })),
  )
  const left = new Set(all)
  for (let grew = true; grew; ) {
    grew = false
    for (const one of left) {
      if (!one.tokens.some((token) => tokens.has(token))) continue
      for (const token of one.tokens) tokens.add(token)
      rows.push(one)
      left.delete(one)
      grew = true
    }
  }
  const slug = rows.map(({ row }) => row.slug).find((value) => typeof value === 'string')
  return { rows, tokens: [...tokens, ...(slug ? [String(slug)] : [])].sort((a, b) => b.length - a.length) }
}

function copyStatement({ table, row, tokens, from, to }: { table: Table; row: Row; tokens: string[]; from: number; to: number }): string {
  // A row numbered by the database gets its number from it.
  const columns = table.columns.filter((name) => !(name === 'id' && typeof row[name] === 'number'))
  const values = columns.map((name) => varied({ table: table.name, name, from }) ?? expressionOf(row[name], tokens))
  return `WITH RECURSIVE counter(n) AS (SELECT ${from} UNION ALL SELECT n + 1 FROM counter WHERE n < ${to})
    INSERT INTO "${table.name}" (${columns.map((name) => `"${name}"`)}) SELECT ${values} FROM counter`
}

/** A corpus in many languages, of all kinds: one that is all alike teaches the planner what no office is. */
function varied({ table, name, from }: { table: string; name: string; from: number }): string | null {
  // Changes are numbered without a gap, whatever was published between two times of copying.
  if (table === 'site_changes' && name === 'seq') return `(SELECT max(seq) FROM site_changes) + n - ${from - 1}`
  if (name === 'language') return chosen(['zh', 'en', 'ja', 'ko', 'fr', 'de', 'es', 'ru', 'ar', 'zh-Hant'])
  if (table !== 'site_pages') return null
  if (name === 'kind')
    return `CASE WHEN n % 1000 = 0 THEN 'page' ELSE ${chosen(['article', 'article', 'article', 'notice', 'policy', 'interpretation'])} END`
  if (name === 'published_on') return "strftime('%Y-%m-%dT%H:%M:%fZ', '2026-01-01', '-' || n || ' minutes')"
  return name === 'seq' ? 'n' : null
}

const chosen = (values: string[]) => `CASE n % ${values.length} ${values.map((value, at) => `WHEN ${at} THEN '${value}'`).join(' ')} END`

/**
 * A value as an SQL expression of `n`: each token ends with the number of the copy, after a letter that no id and no hash
 * holds. Without it a copy could be the original: one of a hundred thousand numbers is the end of some hash.
 */
function expressionOf(value: unknown, tokens: string[]): string {
  if (value === null || value === undefined) return 'NULL'
  if (typeof value !== 'string') return String(value)
  const found = tokens.filter((token) => value.includes(token))
  if (found.length === 0) return quoted(value)
  const parts = value.split(new RegExp(`(${found.map((token) => token.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|')})`))
  return parts
    .filter((part) => part !== '')
    .map((part) => (found.includes(part) ? `${quoted(part.slice(0, -6))}||printf('y%05x', n)` : quoted(part)))
    .join('||')
}

const quoted = (text: string) => `'${text.replaceAll("'", "''")}'`
