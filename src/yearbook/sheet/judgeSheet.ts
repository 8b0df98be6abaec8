import { after, spanOf } from '../standards.ts'
import type { SheetAnswer, SheetFacts } from './facts.ts'
import { type Finding, finding, forPerson } from './finding.ts'
import { judgeAccountMessages, judgeMessages, judgePublicAnswers } from './judgeAnswers.ts'
import { judgeExplained, judgeGuides, judgeLinks, judgeSafety } from './judgeContent.ts'
import { isOld, judgeErrorEntry, judgeIpv6, judgeMarks, judgeTags } from './judgeOffice.ts'
import { judgeReach } from './judgeReach.ts'
import { judgeBlank, judgeColumns, judgePolicies, judgeWindow } from './judgeUpdates.ts'
import { type SheetLine, sheetLines } from './lines.ts'

/** A line of the sheet with what was found. `answeredBy`: the record of 网站检测 that speaks for a person. */
export type FilledLine = SheetLine & Finding & { answeredBy: string }

const unmeasured = forPerson('须由人核实', 'A person has to see')

/** How each line is judged; what is not here no machine measures. */
const judges: Record<string, (facts: SheetFacts) => Finding> = {
  W1: (facts) => judgeSafety(facts, ['website']),
  W2: judgeReach,
  W3: (facts) => judgeWindow(facts, 'home'),
  W4: judgeColumns,
  W5: judgeMessages,
  W6: judgeGuides,
  M1: (facts) => judgeSafety(facts, ['wechat', 'weibo']),
  M2: (facts) => judgeWindow(facts, 'account'),
  M3: judgeAccountMessages,
  P1: judgePolicies,
  P3: judgePublicAnswers,
  P4: judgeExplained,
  P5: judgeBlank,
  P7: judgeLinks,
  P9: judgeTags,
  P10: judgeIpv6,
  P11: judgeErrorEntry,
  P12: judgeMarks,
}

/** Fills in the sheet. Pure. */
export const judgeSheet = (facts: SheetFacts): FilledLine[] =>
  sheetLines.map((line) => {
    const measured = judges[line.key]?.(facts) ?? unmeasured
    const answer = facts.answers.find((one) => one.line === line.key)
    if (!answer) return { ...line, ...measured, answeredBy: '' }
    const { today, limits } = facts
    const found = isOld({ on: answer.on, today, limits })
      ? lapsed(measured, answer)
      : joined(measured, saidBy({ answer, line, facts, isAlone: measured.verdict === 'person' }))
    return { ...line, ...found, answeredBy: answer.uid }
  })

/** What was looked at too long ago speaks no more, and is told all the same. */
function lapsed(measured: Finding, { on, by }: SheetAnswer): Finding {
  if (measured.verdict !== 'person') return measured
  const { zh, en } = measured.found
  return {
    ...measured,
    found: { zh: `${zh}；上次核实 ${on} ${by || '—'}，已过期`, en: `${en}; last seen on ${on} by ${by || '—'}, too long ago` },
  }
}

/** A person answers what no machine measures, and may make it worse than a machine found it, never better. */
function joined(measured: Finding, said: Finding): Finding {
  if (measured.verdict === 'person') return said
  const worse = order.indexOf(said.verdict) < order.indexOf(measured.verdict) ? said : measured
  return {
    verdict: worse.verdict,
    found: { zh: `${measured.found.zh}；${said.found.zh}`, en: `${measured.found.en}; ${said.found.en}` },
    evidence: [...measured.evidence, ...said.evidence],
    units: [...new Set([...measured.units, ...said.units])],
  }
}

const order = ['red', 'amber', 'green'] as const as readonly string[]

type Said = {
  answer: SheetAnswer
  line: SheetLine
  facts: SheetFacts
  /** No machine measures the line. */
  isAlone: boolean
}

/** What was not in order and is mended is a warning still: it was found. So is a line no machine measures and nobody looked at for some time. */
function saidBy({ answer: { isPassed, on, by, words, unit, remediedOn }, line, facts: { today, limits }, isAlone }: Said): Finding {
  const who = by || '—'
  const shown = words ? [{ name: words, unit }] : []
  const answered = (verdict: 'red' | 'amber' | 'green', zh: string, en: string) => ({
    ...finding(verdict, `${on} ${who}核实：${zh}`, `${on}, ${who}: ${en}`, shown),
    units: unit ? [unit] : [],
  })
  const { value, warn } = limits.answer
  const again = after(on, spanOf('answer', warn ?? value))
  if (isPassed && isAlone && again < today)
    return answered('amber', `符合，${again} 起应再次核实`, `in order, to be looked at again since ${again}`)
  if (isPassed) return answered('green', '符合', 'in order')
  if (remediedOn) return answered('amber', `不符合，${remediedOn} 已整改`, `not in order, mended on ${remediedOn}`)
  return answered(line.part === 'points' ? 'amber' : 'red', '不符合', 'not in order')
}
