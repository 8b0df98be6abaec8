import { type ChildProcess, spawn } from 'node:child_process'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import sharp from 'sharp'
import { setClock } from '../../src/clock.ts'
import { held } from '../../src/sandbox/held.ts'
import { type Sandbox, startSandbox } from '../../src/sandbox/startSandbox.ts'
import { deadlyProxy, type Fate } from '../support/deadlyProxy.ts'
import { fastClock } from '../support/fastClock.ts'
import { isMongo, openOffice, type TestOffice } from '../support/office.ts'
import { approve, draftArticle } from '../support/path.ts'

const texts = 12
const kills = 14
const base = Date.now()
const clock = fastClock(base)

let office: TestOffice
let sandbox: Sandbox

beforeAll(async () => {
  office = await openOffice()
  setClock(office.payload, clock)
  sandbox = await startSandbox({ file: path.join(office.folder, 'sandbox.db'), now: clock.now, tickMilliseconds: 100 })
  await office.payload.update({ collection: 'outlets', id: office.ids.outlets.weibo ?? '', data: { canReadTimeline: true } })
  const data = await sharp({ create: { width: 1200, height: 700, channels: 3, background: '#369' } })
    .png()
    .toBuffer()
  const file = { data, mimetype: 'image/png', name: 'cover.png', size: data.length }
  const cover = await office.payload.create({ collection: 'media', data: { isDecorative: true }, file, req: await office.as('author') })
  for (let n = 0; n < texts; n++) {
    const draft = await draftArticle(office, {
      title: `第 ${n} 篇，各有不同`,
      column: 'news',
      more: { cover: cover.id, summary: `第 ${n} 篇的摘要。` },
    })
    await approve(office, { id: draft.id })
  }
}, 120_000)

afterAll(async () => {
  await sandbox.close()
  await office.close()
})

/** One worker on SQLite, three on MongoDB, where they race. */
const workers = isMongo ? 3 : 1
/**
 * A MongoDB ends a dead client's transaction after a minute. The stand-in the suite runs on never does, so there a worker
 * has one delivery in hand and dies while it speaks to the outlet, not in the middle of another one's transaction.
 */
const inHand = isMongo ? 1 : 4

test(`workers killed ${kills} times in the middle of sending: nothing lost, nothing twice`, async () => {
  const toll = { requests: 0, killed: 0 }
  await Promise.all(Array.from({ length: workers }, () => workUntilDone(toll)))
  expect(toll.killed).toBe(kills)

  const { docs: deliveries } = await office.payload.find({ collection: 'deliveries', limit: 0, pagination: false, depth: 0 })
  expect(deliveries).toHaveLength(texts * 4)
  expect(
    deliveries.filter(({ state }) => state !== 'delivered').map(({ channel, state, problem }) => ({ channel, state, problem })),
  ).toEqual([])
  const { docs: publications } = await office.payload.find({
    collection: 'publications',
    where: { type: { equals: 'first' } },
    limit: 0,
    pagination: false,
    depth: 0,
  })
  expect(publications).toHaveLength(texts * 4)
  for (const key of ['wechat', 'weibo', 'portal']) {
    const outlet = (await office.payload.findByID({ collection: 'outlets', id: office.ids.outlets[key] ?? '' })).uid ?? ''
    const shown = (await held(sandbox.store, outlet)).filter(({ state }) => state === 'public').map(({ edition }) => edition)
    expect(shown.sort()).toEqual(
      publications
        .filter((row) => row.outlet === outlet)
        .map(({ edition }) => edition)
        .sort(),
    )
  }
  const { verify } = await import('../../src/verify/verify.ts')
  expect((await verify({ payload: office.payload })).faults).toEqual([])
}, 400_000)

/** Every fifth request is somebody's last; before and after the stand-in took it, in turn. */
function fateOf(number: number): Fate {
  if (number % 5 !== 2) return 'pass'
  return number % 2 === 0 ? 'killAfter' : 'killBefore'
}

const unsettled = async () =>
  (await office.payload.count({ collection: 'deliveries', where: { state: { in: ['queued', 'leased', 'unknown', 'waiting'] } } })).totalDocs

/** Starts a worker, and another one in its place whenever it dies, until nothing is left to do. */
async function workUntilDone(toll: { requests: number; killed: number }) {
  let worker: ChildProcess | undefined
  const proxy = await deadlyProxy({
    target: sandbox.url,
    fateOf: () => (toll.killed < kills ? fateOf(++toll.requests) : 'pass'),
    kill: () => {
      toll.killed += 1
      worker?.kill('SIGKILL')
    },
  })
  try {
    while ((await unsettled()) > 0) {
      worker = startWorker(proxy.url)
      await new Promise((resolve) => worker?.once('exit', resolve))
    }
  } finally {
    await proxy.close()
  }
}

const startWorker = (sandboxUrl: string) =>
  spawn(process.execPath, ['--conditions=production', '--import', 'tsx', 'test/support/worker.ts'], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: {
      ...process.env,
      NODE_OPTIONS: '',
      NODE_ENV: 'production',
      FABU_LOG_LEVEL: 'error',
      FABU_SANDBOX_URL: sandboxUrl,
      TEST_CLOCK_BASE: String(base),
      TEST_AT_ONCE: String(inHand),
    },
  })
