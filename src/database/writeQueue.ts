import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import type { Client } from '@libsql/client'
import { renewStatistics } from './statistics.ts'

/** How long a write waits for its turn, in milliseconds. Only a deadlock or a stuck disk takes that long. */
const longestWaitMs = 20_000

type Turn = { client: Client; commit(): Promise<void>; rollback(): Promise<void> }

/**
 * One SQLite connection for all writes of a process, handed out in order of asking.
 * `begin` waits for its turn and opens a transaction on it; `commit` and `rollback` end both.
 */
export function createWriteQueue() {
  let client: Client | undefined
  let tail: Promise<void> = Promise.resolve()

  async function open(fresh: Client) {
    client?.close()
    client = fresh
    // SQLite's own wait blocks the whole process, hence a short one and an asynchronous retry around it.
    await client.execute('PRAGMA busy_timeout = 50')
    await client.execute('PRAGMA journal_mode = WAL')
    await client.execute('PRAGMA synchronous = FULL')
    await client.execute('PRAGMA foreign_keys = ON')
    // What is deleted is overwritten: the law may bid that it be gone.
    await client.execute('PRAGMA secure_delete = ON')
    await renewStatistics(client, { isFirst: true })
  }

  async function begin(): Promise<Turn> {
    const release = await takeTurn()
    const writer = client
    if (!writer) throw new Error('The database is closed.')
    try {
      await retryWhileBusy(() => beginOn(writer))
    } catch (error) {
      release()
      throw error
    }
    return {
      client: writer,
      commit: async () => {
        try {
          await retryWhileBusy(() => writer.execute('COMMIT'))
        } catch (error) {
          await writer.execute('ROLLBACK').catch(() => {})
          throw error
        } finally {
          release()
        }
      },
      rollback: async () => {
        // SQLite has already rolled back by itself after some errors; a second ROLLBACK then only says so.
        await writer.execute('ROLLBACK').catch(() => {})
        release()
      },
    }
  }

  async function takeTurn(): Promise<() => void> {
    const before = tail
    let release = () => {}
    tail = new Promise((resolve) => {
      release = resolve
    })
    let timer: NodeJS.Timeout | undefined
    const tooLong = new Promise<never>((_, reject) => {
      timer = setTimeout(() => {
        // Whoever waits behind this one still waits for the one before it.
        void before.then(release)
        reject(
          new Error(
            `A write waited ${longestWaitMs / 1000} s for its turn. Either the disk is stuck, or a write inside a transaction was called without its "req" and waits for itself.`,
          ),
        )
      }, longestWaitMs)
    })
    await Promise.race([before, tooLong]).finally(() => clearTimeout(timer))
    return release
  }

  /** Renews the planner's statistics where tables have grown. */
  async function optimize() {
    const release = await takeTurn()
    try {
      if (client) await renewStatistics(client)
    } finally {
      release()
    }
  }

  /** Writes the file anew without its free pages, and empties the log beside it. @throws {Error} while a reader still needs the log. */
  async function scrub() {
    const release = await takeTurn()
    try {
      // Asked first as well: while a long reader stands in the way, writing the whole file anew would be for nothing.
      await emptyLog()
      await client?.execute('VACUUM')
      await emptyLog()
    } finally {
      release()
    }
  }

  async function emptyLog() {
    const busy = (await client?.execute('PRAGMA wal_checkpoint(TRUNCATE)'))?.rows[0]?.busy
    if (busy)
      throw new Error(
        '数据库日志仍被占用，暂不能清空，稍后再试。 The log of the database is being read and cannot be emptied yet; it is tried again.',
      )
  }

  /** Whether rows may name others that are not there. @throws {Error} when some do as it is switched on again. */
  async function checkForeignKeys(isChecked: boolean) {
    const release = await takeTurn()
    try {
      await client?.execute(`PRAGMA foreign_keys = ${isChecked ? 'ON' : 'OFF'}`)
      const broken = isChecked ? ((await client?.execute('PRAGMA foreign_key_check'))?.rows ?? []) : []
      if (broken.length > 0)
        throw new Error(`${broken.length} rows name others that are not there, first in "${String(broken[0]?.table)}".`)
    } finally {
      release()
    }
  }

  async function close() {
    await tail
    client?.close()
    client = undefined
  }

  return { open, begin, optimize, scrub, checkForeignKeys, close }
}

/**
 * The driver lets go of a statement that was refused only when it is collected as garbage, and until then no COMMIT goes
 * through. So the lock is asked for once by a call that leaves nothing behind, and taken when it is free.
 */
async function beginOn(writer: Client) {
  await writer.executeMultiple('BEGIN IMMEDIATE; ROLLBACK')
  await writer.execute('BEGIN IMMEDIATE')
}

// Where another program took the lock between the two, COMMIT waits until the refused statement is collected.
const isBusy = (error: unknown) =>
  /SQLITE_BUSY|database is locked|SQL statements in progress/.test(String((error as Error)?.message ?? error))

/** Lets go of what nothing refers to any more. Costs tens of milliseconds, and is called in that one case. */
function collectGarbage() {
  setFlagsFromString('--expose-gc')
  const collect = runInNewContext('gc') as () => void
  collect()
}

/** Another process holds the write lock: try again with jitter, up to ten seconds. */
async function retryWhileBusy<T>(run: () => Promise<T>): Promise<T> {
  const giveUpAt = Date.now() + 10_000
  for (;;) {
    try {
      return await run()
    } catch (error) {
      if (!isBusy(error) || Date.now() > giveUpAt) throw error
      if (/SQL statements in progress/.test(String(error))) collectGarbage()
      await new Promise((resolve) => setTimeout(resolve, 5 + Math.random() * 45))
    }
  }
}
