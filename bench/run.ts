import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { countCalls } from './countCalls.ts'
import { openBench } from './openBench.ts'

/**
 * `npm run bench`: what one text costs from draft to edition, and one delivery to the site, in database calls and
 * in time, with a small and a larger corpus behind it. Calls come first: they do not depend on the machine. The
 * work is asserted; a figure of work that was not done is none.
 */
const folder = mkdtempSync(path.join(tmpdir(), 'fabu-bench-'))
try {
  const bench = await openBench(folder)
  const figures = []
  for (const corpus of [0, 200]) {
    await bench.fill(corpus)
    for (const [name, run] of Object.entries(bench.works)) figures.push({ corpus, name, ...(await measure(run)) })
  }
  console.table(figures)
  console.log(JSON.stringify({ node: process.version, figures }))
  await bench.close()
} finally {
  rmSync(folder, { recursive: true, force: true })
}
process.exit(0)

async function measure(run: () => Promise<void>) {
  const rounds = 5
  await run()
  const times: number[] = []
  let calls = 0
  for (let round = 0; round < rounds; round++) {
    const began = performance.now()
    calls = await countCalls(run)
    times.push(performance.now() - began)
  }
  times.sort((a, b) => a - b)
  const [min = 0, , median = 0, , max = 0] = times.map((time) => Math.round(time))
  return { databaseCalls: calls, minMs: min, medianMs: median, maxMs: max }
}
