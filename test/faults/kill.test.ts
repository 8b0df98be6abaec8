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
const atOnce = isMongo ? 3 : 1

test(`workers killed ${kills} times in the middle of sending: nothing lost, nothing twice`, async () => {
  const workers = new Set<ChildProcess>()
  let killed = 0
  const proxy = await deadlyProxy({
    target: sandbox.url,
    fateOf: (number) => (killed < kills ? fateOf(number) : 'pass'),
    kill: () => {
      killed += 1
      for (const worker of workers) worker.kill('SIGKILL')
    },
  })
  try {
    while ((await unsettled()) > 0) await generation(workers, proxy.url)
  } finally {
    await proxy.close()
  }
  expect(killed).toBe(kills)

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

/** Starts workers and waits until they have ended, by themselves or by force. */
async function generation(workers: Set<ChildProcess>, sandboxUrl: string) {
  const ends = Array.from({ length: atOnce }, () => {
    const worker = spawn(process.execPath, ['--conditions=production', '--import', 'tsx', 'test/support/worker.ts'], {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: {
        ...process.env,
        NODE_OPTIONS: '',
        NODE_ENV: 'production',
        FABU_LOG_LEVEL: 'error',
        FABU_SANDBOX_URL: sandboxUrl,
        TEST_CLOCK_BASE: String(base),
      },
    })
    workers.add(worker)
    return new Promise((resolve) => worker.once('exit', resolve)).finally(() => workers.delete(worker))
  })
  await Promise.all(ends)
}
