import type { Client } from '@libsql/client'

/**
 * Tables of which nearly all rows are done and a few are not. The planner's statistics know only averages: they say
 * that looking for the few reads half the table, and make it read all of it. Without statistics it takes the index.
 */
const skewed = ['deliveries', 'reviews', 'alarms']

/** Renews the planner's statistics where tables have grown; `isFirst` looks at every table. Without them reads get slow as the corpus grows. */
export async function renewStatistics(client: Client, { isFirst = false } = {}): Promise<void> {
  await client.execute(isFirst ? 'PRAGMA optimize = 0x10002' : 'PRAGMA optimize')
  await forgetSkewed(client)
}

/** Takes the averages that mislead out of the statistics. */
export async function forgetSkewed(client: Client): Promise<void> {
  const { rows } = await client.execute("SELECT 1 FROM sqlite_master WHERE name = 'sqlite_stat1'")
  if (rows.length === 0) return
  await client.execute(`DELETE FROM sqlite_stat1 WHERE tbl IN (${skewed.map((table) => `'${table}'`)})`)
  // Makes this connection read them anew.
  await client.execute('ANALYZE sqlite_schema')
}
