import { createClient } from '@libsql/client'

type Statement = { sql: string; args: unknown; milliseconds?: number }

const seen = new Map<string, Statement>()
let isWatching = false

/** Notes every different statement any SQLite client of this process runs while `run` works. */
export async function watchStatements(run: () => Promise<void>): Promise<Statement[]> {
  patch()
  seen.clear()
  isWatching = true
  try {
    await run()
  } finally {
    isWatching = false
  }
  return [...seen.values()]
}

let isPatched = false
function patch() {
  if (isPatched) return
  isPatched = true
  const client = createClient({ url: ':memory:' })
  const prototype = Object.getPrototypeOf(client) as { execute: (...args: unknown[]) => unknown }
  client.close()
  const { execute } = prototype
  prototype.execute = function watched(this: unknown, ...args: unknown[]) {
    const [given, values] = args
    const statement = typeof given === 'string' ? { sql: given, args: values ?? [] } : (given as Statement)
    if (!isWatching) return execute.apply(this, args)
    const began = performance.now()
    return Promise.resolve(execute.apply(this, args)).finally(() => {
      const milliseconds = (seen.get(statement.sql)?.milliseconds ?? 0) + performance.now() - began
      seen.set(statement.sql, { sql: statement.sql, args: statement.args, milliseconds })
    })
  }
}

/**
 * Statements that read a whole large table, by the planner's own word. A scan along an index that stops at a limit is
 * none; `large` names the tables that grow with the corpus.
 */
export async function wholeTableScans({
  file,
  statements,
  large,
}: {
  file: string
  statements: Statement[]
  large: string[]
}): Promise<string[]> {
  // A connection of its own: a plan that was asked for keeps the writes of its connection from being committed.
  const client = createClient({ url: `file:${file}` })
  const scans = []
  for (const { sql, args } of statements) {
    if (!/^\s*(select|update|delete|insert)/i.test(sql)) continue
    const { rows } = await client.execute({ sql: `EXPLAIN QUERY PLAN ${sql}`, args: args as never })
    for (const { detail } of rows) {
      const table = /^SCAN "?(\w+)"?(?! USING)/.exec(String(detail))?.[1]
      if (table && large.includes(table) && !/USING (COVERING )?INDEX/.test(String(detail)))
        scans.push(`${detail}: ${sql.replace(/^select .*? from/is, 'select … from').slice(0, 700)}`)
    }
  }
  client.close()
  return scans
}
