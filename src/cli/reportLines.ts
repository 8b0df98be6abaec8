import type { ToldCheck } from '../report/check.ts'
import { type Edition, formWords } from '../report/english/formWords.ts'
import { columnHeads, numbersOf, type Profile, printedRows, table2Blocks, table4Columns, table4Parts } from '../report/form.ts'
import type { Report } from '../report/report.ts'
import { statedFigures, toldFigures } from '../report/toldFigures.ts'

/** Tables and figures of a report, a line a row, cells between tabs. */
export function tableLines(report: Report, profile: Profile, edition: Edition): string[] {
  const { tables } = report
  const say = formWords(edition)
  const told = (label: string) => (label ? say(label) : '')
  const table = (number: number) => (edition === 'en' ? `Table ${number}` : `表${'二三四'[number - 2]}`)
  const two = table2Blocks.flatMap(({ head, columns, rows }) => [
    told(head),
    columns.map(told).join('\t'),
    ...rows.map(({ key, label }) => [told(label), ...tables[2][key]].join('\t')),
  ])
  const three = printedRows[profile].map((row) => [told(row.group), told(row.label), ...numbersOf(tables[3], row)].join('\t'))
  const four = table4Parts.map(({ head }, part) => [told(head), ...tables[4].slice(part * 5, part * 5 + 5)].join('\t'))
  return [
    table(2),
    ...two,
    '',
    table(3),
    ['', '', ...columnHeads.map(told)].join('\t'),
    ...three,
    '',
    table(4),
    ['', ...table4Columns.map(told)].join('\t'),
    ...four,
    '',
    ...[...toldFigures(report), ...statedFigures(report)].map((figure) => `${figure[edition]}\t${figure.value}`),
    '',
  ]
}

/** Rules that do not hold, each with its evidence, what no rule looked at, and how many hold. */
export function checkLines(checks: ToldCheck[]): string[] {
  const rules = checks.filter(({ severity }) => severity !== 'note')
  const failed = rules.filter(({ ok }) => !ok)
  const notes = checks.filter(({ severity }) => severity === 'note')
  return [
    ...[...failed, ...notes].map(({ id, severity, evidence }) => `${signs[severity]} ${id}  ${evidence}`),
    `${rules.length - failed.length}/${rules.length} 项核对通过 / checks hold`,
  ]
}

const signs = { error: '✗', warning: '!', note: '·' } as const
