import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { makeServer } from '../src/server/route.ts'
import { serveSite } from '../src/server/serveSite.ts'
import { get } from '../test/support/get.ts'
import { freePort } from '../test/support/runningOffice.ts'
import { load, median } from './load.ts'
import { machine } from './machine.ts'
import { openBench } from './openBench.ts'

/**
 * `npm run bench:beside`: one article, approved and published, as the office's own server answers with it, and as Next and Payload show the same
 * article in bench/next: kept and made anew after an hour (ISR), and drawn at each request. Needs `wrk`. Each takes turns
 * three times; the median counts.
 */
const home = mkdtempSync(path.join(tmpdir(), 'fabu-beside-'))
const app = path.resolve('bench/next')
const none = async () => {}
const office = await openBench(home)
const { path: page, text } = await office.publishOne()
await office.close()

const ports = { own: await freePort(), next: await freePort() }
const own = makeServer({
  admin: none,
  sandbox: none,
  callbacks: none,
  health: none,
  readiness: none,
  metrics: none,
  preview: none,
  site: (request, response, pathname) => serveSite({ request, response, pathname, folder: path.join(home, 'site') }),
}).listen(ports.own, '127.0.0.1')
execFileSync('npx', ['next', 'build', app], { stdio: ['ignore', 'ignore', 'inherit'] })
const next = spawn('node_modules/.bin/next', ['start', app, '-p', String(ports.next), '-H', '127.0.0.1'], { stdio: 'ignore' })
try {
  const title = /<h1>([^<]+)</.exec(readFileSync(path.join(home, 'site', page), 'utf8'))?.[1] ?? ''
  const addresses = {
    'server.ts': { port: ports.own, path: page },
    'Next, kept (ISR)': { port: ports.next, path: `/isr/${text}` },
    'Next and Payload, at each request': { port: ports.next, path: `/dynamic/${text}` },
  }
  await untilAnswering(next, addresses['Next, kept (ISR)'])
  const figures = new Map<string, { bytes: number; perSecond: number[]; p99: number[] }>()
  for (let round = 0; round < 3; round++)
    for (const [name, address] of Object.entries(addresses)) {
      const { status, body } = await get(address)
      if (status !== 200 || !title || !body.includes(title))
        throw new Error(`${name} answers something else: its figure would be of other work.`)
      const measured = await load(`http://127.0.0.1:${address.port}${address.path}`)
      const figure = figures.get(name) ?? { bytes: body.length, perSecond: [], p99: [] }
      figures.set(name, { ...figure, perSecond: [...figure.perSecond, measured.perSecond], p99: [...figure.p99, measured.p99] })
    }
  const rows = [...figures].map(([name, { bytes, perSecond, p99 }]) => ({ name, bytes, perSecond: median(perSecond), p99ms: median(p99) }))
  const [ours, isr] = rows
  console.table(rows)
  console.log(
    JSON.stringify({
      bench: 'beside',
      ...machine(),
      rows,
      timesIsr: Math.round((10 * (ours?.perSecond ?? 0)) / (isr?.perSecond ?? 1)) / 10,
    }),
  )
} finally {
  next.kill()
  own.close()
  for (const folder of [home, path.join(app, '.next')]) rmSync(folder, { recursive: true, force: true })
}
process.exit(0)

async function untilAnswering(child: ChildProcess, address: { port: number; path: string }): Promise<void> {
  while (child.exitCode === null) {
    const answer = await get(address).catch(() => null)
    if (answer?.status === 200) return
    await new Promise((resolve) => setTimeout(resolve, 200))
  }
  throw new Error('Next did not start.')
}
