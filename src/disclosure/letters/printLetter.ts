import type { Block, PrintedDocument } from '../../documents/document.ts'
import { fill } from '../../documents/fill.ts'
import { linesOfName } from '../../documents/signature.ts'
import { type Reason, refuseIf } from '../../errors.ts'
import type { FeeNotice } from '../request/feeNotice.ts'
import { feeStanding } from '../request/feeStanding.ts'
import { kindOf } from './kinds.ts'
import { dayOf, inWords, type LetterFacts, unitOf, valuesOf } from './valuesOf.ts'

/** What may be empty and still make a sentence. */
const mayBeEmpty = ['basis']

type Printed = { facts: LetterFacts; words: string }

/**
 * A letter as a document: title, number, to whom, the words with everything in its place, the office and the date.
 * @throws {FabuError} `letter.hole` naming every value the words need and the record does not have.
 */
export function printLetter({ facts, words }: Printed): PrintedDocument {
  const values = valuesOf(facts)
  const [first = '', ...rest] = words.split('\n').filter((line) => line.trim())
  refuseHoles({ words, values })
  const fee = feeStanding(facts.events)?.asked.fee
  const blocks = rest.flatMap((line): Block[] =>
    line.trim() === '{feeTable}' && fee
      ? [feeTable(fee)]
      : fill(line, values)
          .text.split('\n')
          .filter((text) => text.trim())
          .map((text) => ({ kind: 'paragraph', text })),
  )
  const { title, isReply } = kindOf(facts.kind)
  return {
    title,
    number: `编号：${isReply ? values.replyNumber : facts.row.number}`,
    author: facts.reporter.name,
    blocks: [
      { kind: 'paragraph', text: fill(first, values).text, isFlush: true },
      ...blocks,
      { kind: 'signature', lines: [...linesOfName(facts.reporter.name), inWords(dayOf(facts))] },
    ],
  }
}

/** Each block of a fee with its rate and sum, and the whole. */
function feeTable({ by, lines, yuan: whole }: FeeNotice): Block {
  const unit = unitOf[by]
  const rows = lines.map(({ from, to, count, yuan, sum }) => [
    { text: `第${from}${from === to ? '' : `至${to}`}${unit}` },
    ...[count, yuan, sum].map((value) => ({ text: String(value), isNumber: true })),
  ])
  const heads = ['档次', `数量（${unit}）`, `每${unit}（元）`, '金额（元）'].map((text) => ({ text, isHead: true }))
  return {
    kind: 'table',
    caption: '信息处理费计算',
    widths: [40, 20, 20, 20],
    rows: [
      heads,
      ...rows,
      [
        { text: '合计', columns: 3 },
        { text: String(whole), isNumber: true },
      ],
    ],
  }
}

function refuseHoles({ words, values }: { words: string; values: Record<string, string> }) {
  const used = new Set([...words.matchAll(/\{(\w+)\}/g)].map(([, key = '']) => key))
  const holes = [...used].filter((key) => key !== 'feeTable' && !mayBeEmpty.includes(key) && !values[key])
  refuseIf(
    holes.map((key): Reason => ({ code: 'letter.hole', path: key, zh: `“{${key}}”没有内容。`, en: `"{${key}}" is empty.` })),
    { code: 'letter.refused', message: { zh: '文书缺少内容：', en: 'The letter lacks:' } },
  )
}
