import { checksOf, textChecks } from '../report/checks.ts'
import { wordsOfNumber } from '../report/numbers.ts'
import type { ReadReport } from '../report/readReport.ts'
import { checkLines } from './reportLines.ts'
import { withOffice } from './withOffice.ts'

type Options = { json?: boolean; tasks?: boolean; as?: string }

/** `fabu report import <file>`: reads an existing report, and tells what is odd in it and what does not add up; with `--tasks` its section five stands as tasks. Exit code 1 when an error stands. */
export async function importReport(file: string, { json, tasks, as }: Options): Promise<void> {
  const [{ linesOfFile }, { readReport }] = await Promise.all([import('../report/linesOfFile.ts'), import('../report/readReport.ts')])
  const read = readReport(await linesOfFile(file))
  const { 2: two, 3: three, 4: four } = read.tables
  const tables = two && three && four ? { 2: two, 3: three, 4: four } : null
  const checks = tables ? [...checksOf({ tables }), ...textChecks({ tables, figures: read.figures })] : []
  if (json) console.log(JSON.stringify({ ...read, checks }))
  else {
    for (const { id, where, evidence } of read.oddities) console.log(`! ${id}  ${where}：${evidence}`)
    for (const [key, number] of Object.entries(read.figures)) console.log(`${wordsOfNumber(key).zh}\t${number}`)
    console.log(checkLines({ checks }).join('\n'))
  }
  if (tasks) await standTasks({ read, as: as ?? '' })
  if (checks.length === 0 || checks.some(({ ok, severity }) => !ok && severity === 'error')) process.exitCode = 1
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
