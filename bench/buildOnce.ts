import { readdirSync } from 'node:fs'
import path from 'node:path'
import { getPayload } from 'payload'
import config from '../payload.config.ts'
import { buildSite } from '../src/channels/website/build/buildSite.ts'
import { buildContext } from '../test/support/siteOffice.ts'

/** One build of the office in FABU_OFFICE, in a process of its own: prints how long it took and what it made. */
const threads = Number(process.env.BENCH_THREADS) || undefined
const payload = await getPayload({ config })
const context = await buildContext(payload)
const began = performance.now()
const usedBefore = process.cpuUsage()
const { texts } = await buildSite({ context, ...(threads ? { threads } : {}) })
const seconds = (performance.now() - began) / 1000
const { user, system } = process.cpuUsage(usedBefore)
const folder = path.resolve(process.env.FABU_SITE_DIR ?? '', '.')
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
const pages = files.filter((file) => /articles\/item-\d+\.html$/.test(file)).length
console.log(
  JSON.stringify({ seconds, cpuSeconds: (user + system) / 1e6, texts, pages, files: files.filter((file) => /\.\w+$/.test(file)).length }),
)
await payload.destroy()
process.exit(0)
