import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { type Client, createClient } from '@libsql/client'
import { createWriteQueue } from '../../src/database/writeQueue.ts'

/** Two programs on one SQLite file: who holds the lock lets go, and the other's transaction goes through whole. */
let folder: string
let other: Client
let own: Client
let queue: ReturnType<typeof createWriteQueue>
beforeEach(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'fabu-queue-'))
  const url = `file:${path.join(folder, 'a.db')}`
  own = createClient({ url })
  queue = createWriteQueue()
  await queue.open(own)
  await own.execute('CREATE TABLE t (n INTEGER)')
  other = createClient({ url })
})
afterEach(async () => {
  other.close()
  await queue.close()
  rmSync(folder, { recursive: true })
})

const counted = async () => Number((await other.execute('SELECT count(*) AS n FROM t')).rows[0]?.n)

test('a transaction that had to wait for another program commits', async () => {
  await other.execute('BEGIN IMMEDIATE')
  const begun = queue.begin()
  // It has been refused at least once by then: each try waits fifty milliseconds by itself.
  await new Promise((resolve) => setTimeout(resolve, 200))
  await other.execute('COMMIT')
  const turn = await begun
  await turn.client.execute('INSERT INTO t VALUES (1)')
  await turn.commit()
  expect(await counted()).toBe(1)
})

test('and so does one before which a refused statement was left behind', async () => {
  await other.execute('BEGIN IMMEDIATE')
  await expect(own.execute('BEGIN IMMEDIATE')).rejects.toThrow(/locked/)
  await other.execute('COMMIT')
  const turn = await queue.begin()
  await turn.client.execute('INSERT INTO t VALUES (1)')
  await turn.commit()
  expect(await counted()).toBe(1)
}, 20_000)
