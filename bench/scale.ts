import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { countCalls } from './countCalls.ts'
import { openBench } from './openBench.ts'
import { watchStatements, wholeTableScans } from './watchStatements.ts'

/**
 * `npm run bench:scale`: what an approval and a delivery cost with 1,000, 10,000 and 200,000 texts behind them (or those
 * named on the command line). It fails where the number of database calls grows with the corpus, or where a statement
 * reads a whole table that does.
 */
const sizes = process.argv.slice(2).map(Number).filter(Boolean)
type Figure = { texts: number; name: string; databaseCalls: number; minMs: number; medianMs: number; scans: number; grewSeconds: number }

const folder = mkdtempSync(path.join(tmpdir(), 'fabu-scale-'))
const large = [
  'articles',
  '_articles_v',
  'events',
  'editions',
  'publications',
  'deliveries',
  'attempts',
  'reviews',
  'contributions',
  'identifiers',
  'site_pages',
  'site_files',
  'standings',
]
try {
  const bench = await openBench(folder)
  await bench.fill(1)
  const figures: Figure[] = []
  for (const texts of sizes.length > 0 ? sizes : [1000, 10_000, 200_000]) {
    const began = performance.now()
    await bench.grow(texts)
    const grewSeconds = Math.round((performance.now() - began) / 1000)
    for (const [name, run] of Object.entries(bench.works)) {
      await run()
      const calls = await countCalls(run)
      const times = []
      for (let round = 0; round < 5; round++) {
        const start = performance.now()
        await run()
        times.push(performance.now() - start)
      }
      const statements = await watchStatements(run)
      for (const { sql, milliseconds = 0 } of statements.sort((a, b) => (b.milliseconds ?? 0) - (a.milliseconds ?? 0)).slice(0, 3))
        console.log(
          `slowest at ${texts}: ${Math.round(milliseconds)} ms: ${sql.replace(/^select .*? from/is, 'select … from').slice(0, 300)}`,
        )
      const scans = await wholeTableScans({ file: path.join(folder, 'fabu.db'), statements, large })
      for (const scan of scans) console.log(`SCAN at ${texts}: ${name}: ${scan}\n`)
      times.sort((a, b) => a - b)
      figures.push({
        texts,
        name,
        databaseCalls: calls,
        minMs: Math.round(times[0] ?? 0),
        medianMs: Math.round(times[2] ?? 0),
        scans: scans.length,
        grewSeconds,
      })
    }
  }
  console.table(figures)
  console.log(JSON.stringify({ bench: 'scale', database: 'sqlite', node: process.version, figures }))
  // A list page that is just full costs a few calls more, wherever it happens.
  const isFlat = Object.keys(bench.works).every((name) => {
    const calls = figures.filter((row) => row.name === name).map(({ databaseCalls }) => databaseCalls)
    return Math.max(...calls) <= Math.min(...calls) * 1.1
  })
  const hasScans = figures.some(({ scans }) => scans > 0)
  console.log(isFlat ? 'database calls are flat' : 'DATABASE CALLS GROW WITH THE CORPUS')
  await bench.close()
  process.exitCode = isFlat && !hasScans ? 0 : 1
} finally {
  rmSync(folder, { recursive: true, force: true })
}
process.exit(process.exitCode)
