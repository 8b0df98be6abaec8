import type { Client } from '@libsql/client'

/**
 * Tables of which nearly all rows are done and a few are not. The planner's statistics know only averages: they say
 * that looking for the few reads half the table, and make it read all of it. Without statistics it takes the index.
 */
const skewed = ['deliveries', 'reviews', 'alarms']
/** The same of the last column of an index: nearly every page of a site explains no policy, has no role, and falls under no item of Art. 20. */
const skewedIndexes = ['outlet_policy_idx', 'outlet_language_role_idx', 'outlet_language_art20Item_idx', 'site_pages_standing_idx']

/** Renews the planner's statistics where tables have grown; `isFirst` looks at every table. Without them reads get slow as the corpus grows. */
export async function renewStatistics(client: Client, { isFirst = false } = {}): Promise<void> {
  await client.execute(isFirst ? 'PRAGMA optimize = 0x10002' : 'PRAGMA optimize')
  await forgetSkewed(client)
}

/** Takes the averages that mislead out of the statistics. */
export async function forgetSkewed(client: Client): Promise<void> {
  const { rows } = await client.execute("SELECT 1 FROM sqlite_master WHERE name = 'sqlite_stat1'")
  if (rows.length === 0) return
  await client.execute(`DELETE FROM sqlite_stat1 WHERE tbl IN (${quoted(skewed)})`)
  await tellFew(client)
  // Makes this connection read them anew.
  await client.execute('ANALYZE sqlite_schema')
}

/** An index without statistics would be taken for everything that shares its first columns: it keeps them, but that few rows are alike in the last. */
async function tellFew(client: Client) {
  const { rows } = await client.execute(`SELECT idx, stat FROM sqlite_stat1 WHERE idx IN (${quoted(skewedIndexes)})`)
  for (const { idx, stat } of rows)
    await client.execute({
      sql: 'UPDATE sqlite_stat1 SET stat = ? WHERE idx = ?',
      args: [String(stat).replace(/ \d+$/, ' 10'), idx ?? null],
    })
}

const quoted = (names: string[]) => names.map((name) => `'${name}'`)
