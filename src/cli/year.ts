import { dueDay } from '../disclosure/dueDay.ts'
import { FabuError } from '../errors.ts'
import type { MonthlyRow } from '../ledger/monthly.ts'
import { inLanguage, toldChecks } from '../report/check.ts'
import { toldFigures } from '../report/toldFigures.ts'
import type { PunctualRow } from '../yearbook/punctuality.ts'
import type { Freshness } from '../yearbook/readFreshness.ts'
import { dueWords, freshnessWords, punctualHeads } from '../yearbook/words.ts'
import { type Yearbook, yearbookOf } from '../yearbook/yearbookOf.ts'
import { lineOf } from './lineOf.ts'
import { originOf } from './originOf.ts'
import { checkLines } from './reportLines.ts'
import { withOffice } from './withOffice.ts'

/** `fabu year <year>`: the year by month, what is stale today, and what the annual report would say. */
export async function year(named: string, { origin, json }: { origin?: string; json?: boolean }): Promise<void> {
  if (!/^20\d\d$/.test(named))
    throw new FabuError({ code: 'report.year', status: 400, message: { zh: `“${named}”不是年份。`, en: `"${named}" is no year.` } })
  await withOffice(async ({ payload, office }) => {
    const made = await yearbookOf({ payload, year: Number(named), origin: originOf(origin, office.isSample) })
    console.log(json ? JSON.stringify({ ...made, report: inLanguage(made.report, 'zh') }) : linesOf(made).join('\n'))
  })
}

function linesOf({ year: of, origin, today, rule, published, applications, messages, freshness, due, report }: Yearbook): string[] {
  const months = Array.from({ length: 12 }, (_, month) => month + 1)
  const cut = (title: string, rows: MonthlyRow[]) => ['', title, ...rows.map(({ name, months: by, sum }) => lineOf(name, [...by, sum], 6))]
  return [
    `${of} 年，截至 ${today}（来源 ${origin}，规则 ${rule}） / ${of}, as of ${today} (origin ${origin}, rule ${rule})`,
    '',
    '发布 / published',
    lineOf('', [...months, '合计'], 6),
    ...cut('窗口 / window', published.byWindow),
    ...cut('语言 / language', published.byLanguage),
    ...cut('栏目 / column', published.byColumn),
    ...cut('处室 / unit', published.byUnit),
    ...cut('合计 / total', [published.total]),
    ...punctual('依申请公开 / applications', applications),
    ...punctual('留言 / messages', messages),
    '',
    '更新 / freshness',
    ...freshness.map(freshLine),
    '',
    '到期与逾期 / due and late',
    ...due.map(
      ({ kind, title, unit, dueOn, isLate, isProvisional }) =>
        `  ${isLate ? '✗' : '!'} ${dueDay(dueOn, isProvisional).zh}  ${dueWords[kind].zh}：${title}${unit ? `（${unit}）` : ''}`,
    ),
    '',
    '年度报告今日会写 / the annual report would say today',
    ...toldFigures(report).map(({ zh, value }) => lineOf(zh, [value])),
    ...checkLines(toldChecks(report.checks, 'zh')).map((line) => `  ${line}`),
  ]
}

function punctual(title: string, rows: PunctualRow[]): string[] {
  const heads = Object.entries(punctualHeads) as [keyof typeof punctualHeads, { zh: string }][]
  const line = (row: PunctualRow) =>
    lineOf(
      row.month === 'sum' ? '合计' : row.month,
      heads.map(([key]) => row[key]),
      12,
    )
  return [
    '',
    title,
    lineOf(
      '',
      heads.map(([, { zh }]) => zh),
      12,
    ),
    ...rows.filter(({ came, month }) => came > 0 || month === 'sum').map(line),
  ]
}

const freshLine = ({ name, unit, lastOn, until, state }: Freshness) =>
  lineOf(unit ? `${name}（${unit}）` : name, [lastOn || '-', until || '-', freshnessWords[state].zh], 14)
