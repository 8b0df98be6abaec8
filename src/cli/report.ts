import { writeFile } from 'node:fs/promises'
import type { Payload } from 'payload'
import { clockOf } from '../clock.ts'
import { FabuError } from '../errors.ts'
import type { Origin } from '../ledger/count.ts'
import { checksOf, textChecks } from '../report/checks.ts'
import { type Edition, editions } from '../report/english/formWords.ts'
import { figures } from '../report/figures.ts'
import { columnHeads, numbersOf, type Profile, printedRows, table2Blocks, table4Columns, table4Parts } from '../report/form.ts'
import { makeReport, type Report } from '../report/makeReport.ts'
import type { ReadReport } from '../report/readReport.ts'
import { withOffice } from './withOffice.ts'

type Options = {
  json?: boolean
  check?: boolean
  origin?: Origin
  profile?: Profile
  docx?: string
  pdf?: string
  xlsx?: string
  lang?: Edition
}

/** `fabu report import <file>`: reads an existing report, and tells what is odd in it and what does not add up; with `--tasks` its section five stands as tasks. Exit code 1 when an error stands. */
export async function importReport(
  file: string,
  { json, tasks, as }: Pick<Options, 'json'> & { tasks?: boolean; as?: string },
): Promise<void> {
  const [{ linesOfFile }, { readReport }] = await Promise.all([import('../report/linesOfFile.ts'), import('../report/readReport.ts')])
  const read = readReport(await linesOfFile(file))
  const { 2: two, 3: three, 4: four } = read.tables
  const tables = two && three && four ? { 2: two, 3: three, 4: four } : null
  const checks = tables ? [...checksOf({ tables }), ...textChecks({ tables, figures: read.figures })] : []
  if (json) console.log(JSON.stringify({ ...read, checks }))
  else {
    for (const { id, where, evidence } of read.oddities) console.log(`! ${id}  ${where}：${evidence}`)
    for (const [key, number] of Object.entries(read.figures)) console.log(`${figures.find((one) => one.key === key)?.zh ?? key}\t${number}`)
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

/** `fabu report draft <year>`: a draft of the signed report for the site, with DOCX and PDF, on behalf of somebody. */
export async function draftYear(year: string, { as, json }: { as?: string; json?: boolean }): Promise<void> {
  if (!/^20\d\d$/.test(year)) throw notAYear(year)
  await withOffice(async ({ payload }) => {
    const [{ draftReport }, { requestAs }] = await Promise.all([import('../report/draftReport.ts'), import('./requestAs.ts')])
    const text = await draftReport({ req: await requestAs({ payload, email: as ?? '' }), year: Number(year) })
    console.log(json ? JSON.stringify({ id: text.id, uid: text.uid, title: text.title }) : `✓ ${text.title}：articles/${text.id}`)
  })
}

/** `fabu report <year>`: tables, figures and checks of the annual report; with `--check` the checks alone, exit code 1 when an error stands. */
export async function report(year: string, { json, check, origin, profile, lang = 'zh', ...files }: Options): Promise<void> {
  if (!/^20\d\d$/.test(year)) throw notAYear(year)
  if (profile !== undefined && profile !== '2021-30' && profile !== '2019-60') throw notAProfile(profile)
  if (!editions.includes(lang)) throw notALanguage(lang)
  await withOffice(async ({ payload, office }) => {
    const made = await makeReport({ payload, year: Number(year), origin: origin ?? (office.isSample ? 'sample' : 'live') })
    if (files.docx || files.pdf || files.xlsx) await writeFiles({ payload, made, profile, edition: lang, files })
    else if (json) console.log(JSON.stringify(check ? { checks: made.checks } : made))
    else console.log((check ? checkLines(made) : [...tableLines(made, profile ?? '2021-30'), ...checkLines(made)]).join('\n'))
    if (check && made.checks.some(({ ok, severity }) => !ok && severity === 'error')) process.exitCode = 1
  })
}

type Written = {
  payload: Payload
  made: Report
  profile: Profile | undefined
  edition: Edition
  files: Pick<Options, 'docx' | 'pdf' | 'xlsx'>
}

/** Writes the report as documents. Characters a PDF cannot show are told, and make the exit code 1. */
async function writeFiles({ payload, made, profile, edition, files }: Written): Promise<void> {
  const [{ printYear }, { fileForms, printFile }] = await Promise.all([
    import('../report/print/printYear.ts'),
    import('../documents/printFile.ts'),
  ])
  const printed = await printYear({ payload, made, profile, edition })
  for (const form of fileForms) {
    const file = files[form]
    if (!file) continue
    const { bytes, missing } = await printFile({ document: printed, form, madeAt: clockOf(payload).now() })
    await writeFile(file, bytes)
    console.log(`✓ ${file}`)
    if (missing.length === 0) continue
    console.error(`! PDF 字体缺字，请用 FABU_PDF_FONT 指定字体 / the font has no glyph for: ${missing.join(' ')}`)
    process.exitCode = 1
  }
}

function tableLines({ tables, figures: numbers }: Report, profile: Profile): string[] {
  const two = table2Blocks.flatMap(({ head, columns, rows }) => [
    head,
    columns.join('\t'),
    ...rows.map(({ key, label }) => [label, ...tables[2][key]].join('\t')),
  ])
  const three = printedRows[profile].map((row) => [row.group, row.label, ...numbersOf(tables[3], row)].join('\t'))
  const four = table4Parts.map(({ head }, part) => [head, ...tables[4].slice(part * 5, part * 5 + 5)].join('\t'))
  const told = [...figures.map(({ key, zh }) => `${zh}\t${numbers[key]}`), `工作人员\t${numbers.staff}`]
  return [
    '表二',
    ...two,
    '',
    '表三',
    ['', '', ...columnHeads].join('\t'),
    ...three,
    '',
    '表四',
    ['', ...table4Columns].join('\t'),
    ...four,
    '',
    ...told,
    '',
  ]
}

function checkLines({ checks }: Pick<Report, 'checks'>): string[] {
  const failed = checks.filter(({ ok }) => !ok)
  return [
    ...failed.map(({ id, severity, evidence }) => `${severity === 'error' ? '✗' : '!'} ${id}  ${evidence}`),
    `${checks.length - failed.length}/${checks.length} 项核对通过 / checks hold`,
  ]
}

const notAProfile = (profile: string) =>
  new FabuError({
    code: 'report.profile',
    status: 400,
    message: { zh: `没有“${profile}”这种格式：2021-30 或 2019-60。`, en: `There is no form "${profile}": 2021-30 or 2019-60.` },
  })

const notALanguage = (lang: string) =>
  new FabuError({
    code: 'report.language',
    status: 400,
    message: { zh: `没有“${lang}”版：zh 或 en。`, en: `There is no edition in "${lang}": zh or en.` },
  })

const notAYear = (year: string) =>
  new FabuError({ code: 'report.year', status: 400, message: { zh: `“${year}”不是年份。`, en: `"${year}" is no year.` } })
