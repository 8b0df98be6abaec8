import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { countCalls } from './countCalls.ts'
import { machine } from './machine.ts'
import { openBench } from './openBench.ts'

/**
 * `npm run bench:site`: from the final approval to the page a reader can ask for, and to everything around it, with
 * 1,000, 10,000 and 100,000 texts behind it (or those named on the command line); the database calls and files of one.
 * The clock runs as in the server. The page's time is the file system's own: when the file got its name.
 */
const sizes = process.argv.slice(2).map(Number).filter(Boolean)
const rounds = 30

const folder = mkdtempSync(path.join(tmpdir(), 'fabu-site-bench-'))
try {
  const bench = await openBench(folder)
  await bench.fill(1)
  const figures = []
  for (const texts of sizes.length > 0 ? sizes : [1000, 10_000, 100_000]) {
    await bench.grow(texts)
    figures.push({ texts, ...(await publishAt()) })
  }
  console.table(figures)
  console.log(JSON.stringify({ bench: 'site', database: 'sqlite', ...machine(), figures }))
  await bench.close()

  async function publishAt() {
    await bench.publishOne()
    const toPage: number[] = []
    const toAll: number[] = []
    let calls = 0
    let files = 0
    for (let round = 0; round < rounds; round++) {
      let timed: Awaited<ReturnType<typeof bench.publishOne>> | undefined
      calls = await countCalls(async () => {
        timed = await bench.publishOne()
      })
      if (!timed) throw new Error('Nothing was published.')
      const page = statSync(path.join(folder, 'site', timed.path))
      files = timed.files
      toPage.push(page.ctimeMs - timed.approvedAt)
      toAll.push(timed.settledAt - timed.approvedAt)
    }
    return {
      databaseCalls: calls,
      files,
      pageP50: at(toPage, 0.5),
      pageP95: at(toPage, 0.95),
      allP50: at(toAll, 0.5),
      allP95: at(toAll, 0.95),
    }
  }
} finally {
  rmSync(folder, { recursive: true, force: true })
}
process.exit(0)

/** A quantile, in milliseconds. */
function at(times: number[], quantile: number): number {
  const sorted = [...times].sort((one, other) => one - other)
  return Math.round((sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * quantile))] ?? 0) * 10) / 10
}
