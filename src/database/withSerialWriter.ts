import { randomUUID } from 'node:crypto'
import { createClient } from '@libsql/client'
import type { SQLiteAdapter } from '@payloadcms/db-sqlite'
import { getTableName } from 'drizzle-orm'
import { drizzle } from 'drizzle-orm/libsql'
import type { DatabaseAdapterObj, PayloadRequest } from 'payload'
import { foreignKeysKey } from './foreignKeys.ts'
import { optimizeKey } from './optimize.ts'
import { putRowsKey } from './putRows.ts'
import { scrubKey } from './scrub.ts'
import { createWriteQueue } from './writeQueue.ts'

type Adapter = SQLiteAdapter & { clientConfig: { url: string } }
type WriteArgs = { req?: Partial<PayloadRequest> }

/**
 * Gives Payload's SQLite adapter one long-lived writer connection behind a FIFO queue.
 * The stock adapter opens a connection per transaction, never closes it, loses to SQLITE_BUSY under
 * load and swallows a failing COMMIT. Here every write, in a transaction or alone, waits its turn;
 * reads keep their own connection and see the last committed state.
 */
export function withSerialWriter(base: DatabaseAdapterObj<SQLiteAdapter>): DatabaseAdapterObj<SQLiteAdapter> {
  return { ...base, init: (args) => serialize(base.init(args) as Adapter) }
}

const writeMethods = [
  'create',
  'updateOne',
  'updateMany',
  'upsert',
  'deleteOne',
  'deleteMany',
  'createVersion',
  'updateVersion',
  'deleteVersions',
  'createGlobal',
  'updateGlobal',
  'createGlobalVersion',
  'updateGlobalVersion',
  'updateJobs',
] as const

function serialize(adapter: Adapter): SQLiteAdapter {
  const queue = createWriteQueue()
  const { connect, destroy } = adapter
  let count = 0
  // Made once: deriving the relations of two hundred tables costs more than a small transaction.
  let writer: ReturnType<typeof drizzle> | undefined

  adapter.connect = async function connectWithWriter(this: Adapter, options) {
    const client = createClient(this.clientConfig)
    await queue.open(client)
    writer = drizzle(client, { schema: adapter.schema })
    return connect?.call(this, options)
  }

  Object.assign(adapter, {
    [optimizeKey]: queue.optimize,
    [scrubKey]: queue.scrub,
    [foreignKeysKey]: queue.checkForeignKeys,
    [putRowsKey]: putRows,
  })

  async function putRows(collection: string, rows: Record<string, unknown>[]) {
    const table = adapter.tables[adapter.tableNameMap.get(collection.replaceAll('-', '_')) ?? '']
    if (!table) throw new Error(`There is no table of "${collection}".`)
    const fields = Object.keys(rows[0] ?? {})
    const columns = fields.map((name) => `"${table[name]?.name}"`)
    const values = fields.map((_, at) => `value ->> ${at + 1}`)
    const set = columns.filter((_, at) => fields[at] !== 'key').map((column) => `${column} = excluded.${column}`)
    // All rows are one value of one statement: it is read once, however many they are.
    const insert = `INSERT INTO "${getTableName(table as never)}" ("id", ${columns}) SELECT value ->> 0, ${values}
      FROM json_each(?) WHERE true ON CONFLICT ("key") DO UPDATE SET ${set}`
    const turn = await queue.begin()
    try {
      await turn.client.execute({
        sql: insert,
        args: [JSON.stringify(rows.map((row) => [randomUUID(), ...fields.map((name) => row[name])]))],
      })
      await turn.commit()
    } catch (error) {
      await turn.rollback()
      throw error
    }
  }

  adapter.destroy = async function destroyWithWriter(this: Adapter) {
    await queue.close()
    await destroy?.call(this)
  }

  adapter.beginTransaction = async function beginTransaction() {
    const turn = await queue.begin()
    const id = `w${++count}`
    adapter.sessions[id] = { db: writer as never, resolve: turn.commit, reject: turn.rollback }
    return id
  }

  adapter.commitTransaction = async function commitTransaction(incoming) {
    await end(incoming, 'resolve')
  }

  adapter.rollbackTransaction = async function rollbackTransaction(incoming) {
    await end(incoming, 'reject')
  }

  // A session that is gone was ended already: Payload ends a transaction once per operation that shared it.
  async function end(incoming: unknown, how: 'resolve' | 'reject') {
    const id = String(await incoming)
    const session = adapter.sessions[id]
    delete adapter.sessions[id]
    await session?.[how]()
  }

  const methods = adapter as unknown as Record<string, (args: WriteArgs) => Promise<unknown>>
  for (const name of writeMethods) {
    const write = methods[name]
    if (write) methods[name] = (args) => withTurn(args, (own) => write.call(adapter, own))
  }

  async function withTurn(args: WriteArgs, write: (args: WriteArgs) => Promise<unknown>) {
    const open = await args.req?.transactionID
    if (open !== undefined && adapter.sessions[String(open)]) return write(args)
    const id = (await adapter.beginTransaction()) as string
    try {
      // The request keeps its own fields; only the transaction is ours.
      const result = await write({ ...args, req: Object.create(args.req ?? null, { transactionID: { value: id } }) })
      await adapter.commitTransaction(id)
      return result
    } catch (error) {
      await adapter.rollbackTransaction(id)
      throw error
    }
  }

  return adapter
}
