import { toldChecks } from '../report/check.ts'
import { wordsOfNumber } from '../report/numbers.ts'
import type { ReadReport } from '../report/readReport.ts'
import { editionIn } from './reportArguments.ts'
import { checkLines } from './reportLines.ts'
import { withOffice } from './withOffice.ts'

type Options = { json?: boolean; tasks?: boolean; as?: string; before?: string; kept?: boolean; note?: string; lang?: string }

/**
 * `fabu report import <file>`: reads an existing report, and tells what is odd in it and what does not add up; with `--before` also against the report of the year before, with
 * `--kept` against what the office keeps of that year; with `--tasks` its section five stands as tasks. Exit code 1 when an error stands.
 */
export async function importReport(file: string, { json, tasks, as, note, lang, ...options }: Options): Promise<void> {
  const edition = editionIn(lang)
  const { checkRead } = await import('../report/checkRead.ts')
  const read = await readFile(file)
  const checks = toldChecks(checkRead({ read, before: await beforeOf(read, options), carryNote: note?.trim() ?? '' }), edition)
  if (json) console.log(JSON.stringify({ ...read, checks }))
  else {
    for (const { id, where, evidence } of read.oddities) console.log(`! ${id}  ${where}：${evidence}`)
    for (const [key, number] of Object.entries(read.figures)) console.log(`${wordsOfNumber(key)[edition]}\t${number}`)
    console.log(checkLines(checks).join('\n'))
  }
  if (tasks) await standTasks({ read, as: as ?? '' })
  if (checks.length === 0 || checks.some(({ ok, severity }) => !ok && severity === 'error')) process.exitCode = 1
}

async function readFile(file: string): Promise<ReadReport> {
  const [{ linesOfFile }, { readReport }] = await Promise.all([import('../report/linesOfFile.ts'), import('../report/readReport.ts')])
  return readReport(await linesOfFile(file))
}

/** The tables of the year before: of another file, or as the office keeps them. */
async function beforeOf(read: ReadReport, { before, kept }: Pick<Options, 'before' | 'kept'>) {
  if (before) return (await import('../report/checkRead.ts')).readAsBefore(await readFile(before), read)
  return kept ? keptBefore(read) : null
}

/** Where nothing is kept nothing is checked, and that is told. */
async function keptBefore({ year }: ReadReport) {
  const tables =
    year &&
    (await withOffice(async ({ payload, office }) => {
      const { reportedBefore } = await import('../report/reportedBefore.ts')
      return reportedBefore({ payload, year, origin: office.isSample ? 'sample' : 'live' })
    }))
  if (!tables) console.error(`! 没有上年的数据，未核对结转。/ Nothing is kept of the year before: the carry-over was not checked.`)
  return tables || null
}

/** Sets the problems of the report up as tasks, on behalf of somebody: the report of the year after has to deal with them. */
async function standTasks({ read: { year, problems }, as }: { read: ReadReport; as: string }): Promise<void> {
  await withOffice(async ({ payload }) => {
    const [{ standImported }, { requestAs }] = await Promise.all([
      import('../report/improvement/standImported.ts'),
      import('./requestAs.ts'),
    ])
    const stood = await standImported({ req: await requestAs({ payload, email: as }), year, words: problems })
    console.error(`✓ ${year}：${stood} 项整改任务 / tasks`)
  })
}
