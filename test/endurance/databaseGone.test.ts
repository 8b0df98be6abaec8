import type { ServerResponse } from 'node:http'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { createClient } from '@libsql/client'
import { held } from '../../src/sandbox/held.ts'
import { cutLine } from '../support/cutLine.ts'
import { type Delivering, withStandIns } from '../support/delivering.ts'
import { isMongo, openOffice, type TestOffice } from '../support/office.ts'
import { approve, draftArticle } from '../support/path.ts'
import { tellCount } from '../support/seeded.ts'

const texts = 20
const goneSeconds = 60

let office: TestOffice
let outside: Delivering
let line: Awaited<ReturnType<typeof cutLine>> | undefined

beforeAll(async () => {
  if (isMongo) {
    const url = new URL(process.env.MONGO_TEST_URL ?? '')
    line = await cutLine({ host: url.hostname, port: Number(url.port) })
    url.host = `127.0.0.1:${line.port}`
    // The server names its members by itself; only a direct connection stays on the line that is cut.
    url.search = '?directConnection=true&serverSelectionTimeoutMS=3000'
    process.env.MONGO_TEST_URL = url.href
  }
  office = await openOffice()
  outside = await withStandIns(office)
}, 120_000)
afterAll(async () => {
  await outside.standIns.close()
  await office.close()
  await line?.close()
})

/** The database cannot be reached; on SQLite another program keeps the lock that every write needs. */
async function takeDatabaseAway(): Promise<() => Promise<void>> {
  if (line) {
    const cut = line
    cut.cut()
    return async () => cut.join()
  }
  const thief = createClient({ url: `file:${path.join(office.folder, 'fabu.db')}` })
  await thief.execute('PRAGMA busy_timeout = 10000')
  await thief.execute('BEGIN IMMEDIATE')
  return async () => {
    await thief.execute('ROLLBACK')
    thief.close()
  }
}

async function health(): Promise<number> {
  const { answerHealth } = await import('../../src/server/answerHealth.ts')
  let status = 0
  const response = {
    writeHead(code: number) {
      status = code
      return response
    },
    end() {},
  }
  await answerHealth({ response: response as unknown as ServerResponse, payload: office.payload })
  return status
}

test(`the database is gone for ${goneSeconds} seconds in the middle of sending: nothing lost, nothing twice, no start by hand`, async () => {
  const { payload, clock } = office
  for (let n = 0; n < texts; n++) {
    const draft = await draftArticle(office, {
      title: `数据库中断 ${n}`,
      more: { outlets: [office.ids.outlets.portal, office.ids.outlets.site] },
    })
    await approve(office, { id: draft.id })
  }
  const { runDeliveries } = await import('../../src/delivery/runDeliveries.ts')
  let failures = 0
  let isWorking = true
  // As the clock's job does: what fails is told, and tried again at the next tick.
  const working = (async () => {
    while (isWorking) {
      failures += await runDeliveries({ payload, worker: 'w', limit: 4 }).then(
        ({ error, lost }) => error + lost,
        () => 1,
      )
      clock.advance(500)
      await new Promise((resolve) => setTimeout(resolve, 100))
    }
  })()
  await new Promise((resolve) => setTimeout(resolve, 700))
  const giveBack = await takeDatabaseAway()
  const began = Date.now()
  const statuses = new Set<number>()
  while (Date.now() - began < goneSeconds * 1000) {
    statuses.add(await health())
    await new Promise((resolve) => setTimeout(resolve, 3000))
  }
  await giveBack()
  const backAt = Date.now()
  const settled = async () => (await payload.count({ collection: 'deliveries', where: { state: { equals: 'delivered' } } })).totalDocs
  while (Date.now() - backAt < 180_000 && (await settled().catch(() => 0)) < texts * 2) {
    // What was in a worker's hand is free again when its lease has ended.
    clock.advance(5000)
    await new Promise((resolve) => setTimeout(resolve, 200))
  }
  const recoveredMs = Date.now() - backAt
  isWorking = false
  await working
  expect(await settled()).toBe(texts * 2)
  expect(await health()).toBe(200)
  // Reading goes on beside SQLite's lock; a MongoDB that is gone answers nothing.
  if (isMongo) expect([...statuses]).toContain(503)
  expect(failures).toBeGreaterThan(0)
  const there = (await held(outside.standIns.sandbox.store, await outside.outletUid('portal'))).map(({ edition }) => edition)
  expect([there.length, new Set(there).size]).toEqual([texts, texts])
  const { verify } = await import('../../src/verify/verify.ts')
  expect((await verify({ payload })).faults).toEqual([])
  tellCount({
    fault: 'databaseGone',
    database: isMongo ? 'mongodb' : 'sqlite',
    seconds: goneSeconds,
    deliveries: texts * 2,
    lost: 0,
    twice: 0,
    failedTries: failures,
    recoveredMs,
    healthWhileGone: [...statuses],
  })
}, 400_000)
