import type { Block, Cell, PrintedDocument } from '../../documents/document.ts'
import type { Reporter } from '../../documents/readReporter.ts'
import { amountOf } from '../limitWords.ts'
import { isLaxer, type LimitKey, type SheetLimits, standingLimits } from '../standards.ts'
import type { Verdict } from './finding.ts'
import type { FilledLine } from './judgeSheet.ts'
import { type SheetPart, sheetParts } from './lines.ts'
import type { Sheet } from './sheetOf.ts'
import { verdictWords } from './words.ts'

/** The sheet as a document: how it stands, and a table for each part, what fails by itself first. */
export function printSheet({ sheet: { source, today, limits, lines }, reporter }: { sheet: Sheet; reporter: Reporter }): PrintedDocument {
  const told = (Object.keys(verdictWords) as Verdict[]).map(
    (verdict) => `${verdictWords[verdict].zh} ${lines.filter((line) => line.verdict === verdict).length} 项`,
  )
  return {
    title: '政府网站与政务新媒体自查表',
    author: reporter.name,
    blocks: [
      { kind: 'paragraph', text: `依据${source}，截至 ${today}：${told.join('，')}。` },
      ...ownLimits(limits).map((text): Block => ({ kind: 'paragraph', text })),
      ...(Object.keys(sheetParts) as SheetPart[]).flatMap((part): Block[] => [
        { kind: 'heading', text: sheetParts[part].zh },
        {
          kind: 'table',
          caption: sheetParts[part].zh,
          widths: [7, 17, 10, 30, 24, 12],
          rows: [heads, ...lines.filter((line) => line.part === part).map(rowOf)],
        },
      ]),
    ],
  }
}

/** Limits the office set itself: whoever reads the sheet knows by what it was judged. */
const ownLimits = (limits: SheetLimits): string[] =>
  Object.entries(limits)
    .filter(([, { from }]) => from)
    .map(([key, { value, from, source }]) => {
      const of = key as LimitKey
      return `${standingLimits[of].words.zh}：${amountOf(of, value).zh}，自 ${from}，依据${source}${isLaxer(of, value) ? '（宽于通用值）' : ''}。`
    })

const heads: Cell[] = ['编号', '指标', '结果', '发现情况', '依据', '责任处室'].map((text) => ({ text, isHead: true }))

/** A table stands on one page: what is more is counted, and listed in the admin. */
const listedAtMost = 5

const rowOf = ({ key, zh, verdict, found, evidence, units, answeredBy }: FilledLine): Cell[] => {
  const more = evidence.length - listedAtMost
  const listed = [
    ...evidence.slice(0, listedAtMost),
    ...(more > 0 ? [`另有 ${more} 项`] : []),
    ...(answeredBy ? [`检测记录 ${answeredBy}`] : []),
  ]
  return [key, zh, verdictWords[verdict].zh, found.zh, listed.join('；') || '—', units.join('、') || '—'].map((text) => ({ text }))
}
