import { type ChildProcess, spawn } from 'node:child_process'
import path from 'node:path'
import { expect } from '@jest/globals'
import sharp from 'sharp'
import { setClock } from '../../src/clock.ts'
import { held } from '../../src/sandbox/held.ts'
import { type Sandbox, startSandbox } from '../../src/sandbox/startSandbox.ts'
import { deadlyProxy, type Fate } from './deadlyProxy.ts'
import { fastClock } from './fastClock.ts'
import { isMongo, openOffice, type TestOffice } from './office.ts'
import { approve, draftArticle } from './path.ts'

/** Every channel of the test office but the one by hand. */
const outletsPerText = 4

export type Slaughter = { office: TestOffice; sandbox: Sandbox; texts: number; base: number; close(): Promise<void> }

/** An office whose texts wait for workers, on a clock that processes share. */
export async function officeToKill(texts: number): Promise<Slaughter> {
  const base = Date.now()
  const clock = fastClock(base)
  const office = await openOffice()
  setClock(office.payload, clock)
  const sandbox = await startSandbox({ file: path.join(office.folder, 'sandbox.db'), now: clock.now, tickMilliseconds: 100 })
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
  return {
    office,
    sandbox,
    texts,
    base,
    close: async () => {
      await sandbox.close()
      await office.close()
    },
  }
}

/** One worker on SQLite, three on MongoDB, where they race. */
export const workers = isMongo ? 3 : 1
/**
 * A MongoDB ends a dead client's transaction after a minute. The stand-in the suite runs on never does, so there a worker
 * has one delivery in hand and dies while it speaks to the outlet, not in the middle of another one's transaction.
 */
const inHand = isMongo ? 1 : 4

export type Toll = { requests: number; killed: number }

/** Works all of it off, workers dying as `fateOf` says until `kills` are dead. */
export async function killWhileSending({
  slaughter,
  kills,
  fateOf,
  lifeOf,
}: {
  slaughter: Slaughter
  kills: number
  fateOf: (request: number) => Fate
  /** Milliseconds after which a worker dies wherever it is; null: only by its requests. */
  lifeOf?: () => number | null
}): Promise<Toll> {
  const toll = { requests: 0, killed: 0 }
  await Promise.all(Array.from({ length: workers }, () => workUntilDone({ slaughter, kills, fateOf, lifeOf, toll })))
  return toll
}

/** Nothing lost, nothing twice, told by the rows, by the stand-ins and by the chains. */
export async function expectEachOnce({ office, sandbox, texts }: Slaughter): Promise<{ deliveries: number; publications: number }> {
  const all = { limit: 0, pagination: false, depth: 0 } as const
  const { docs: deliveries } = await office.payload.find({ collection: 'deliveries', ...all })
  expect(deliveries).toHaveLength(texts * outletsPerText)
  expect(
    deliveries.filter(({ state }) => state !== 'delivered').map(({ channel, state, problem }) => ({ channel, state, problem })),
  ).toEqual([])
  const { docs: publications } = await office.payload.find({ collection: 'publications', where: { type: { equals: 'first' } }, ...all })
  expect(publications).toHaveLength(texts * outletsPerText)
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
  return { deliveries: deliveries.length, publications: publications.length }
}

const unsettled = async ({ payload }: TestOffice) =>
  (await payload.count({ collection: 'deliveries', where: { state: { in: ['queued', 'leased', 'unknown', 'waiting'] } } })).totalDocs

type Work = Parameters<typeof killWhileSending>[0] & { toll: Toll }

/** Starts a worker, and another one in its place whenever it dies, until nothing is left to do. */
async function workUntilDone({ slaughter, kills, fateOf, lifeOf = () => null, toll }: Work) {
  let worker: ChildProcess | undefined
  const kill = () => {
    if (!worker || worker.killed || worker.exitCode !== null || toll.killed >= kills) return
    toll.killed += 1
    worker.kill('SIGKILL')
  }
  const proxy = await deadlyProxy({
    target: slaughter.sandbox.url,
    fateOf: () => (toll.killed < kills ? fateOf(++toll.requests) : 'pass'),
    kill,
  })
  try {
    while ((await unsettled(slaughter.office)) > 0) {
      worker = startWorker({ sandboxUrl: proxy.url, base: slaughter.base })
      const life = toll.killed < kills ? lifeOf() : null
      const end = life === null ? undefined : setTimeout(kill, life)
      await new Promise((resolve) => worker?.once('exit', resolve))
      clearTimeout(end)
    }
  } finally {
    await proxy.close()
  }
}

/** A worker of its own process, that ends when nothing is left to do. */
export const startWorker = ({ sandboxUrl, base }: { sandboxUrl: string; base: number }) =>
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
