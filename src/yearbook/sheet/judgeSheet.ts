import type { SheetAnswer, SheetFacts } from './facts.ts'
import { type Finding, finding, forPerson } from './finding.ts'
import { judgeAccountMessages, judgeMessages, judgePublicAnswers } from './judgeAnswers.ts'
import { judgeExplained, judgeGuides, judgeLinks, judgeSafety } from './judgeContent.ts'
import { isOld, judgeErrorEntry, judgeIpv6, judgeMarks, judgeTags } from './judgeOffice.ts'
import { judgeBlank, judgeColumns, judgePolicies, judgeWindow } from './judgeUpdates.ts'
import { type SheetLine, sheetLines } from './lines.ts'

/** A line of the sheet with what was found. `answeredBy`: the record of 网站检测 that speaks for a person. */
export type FilledLine = SheetLine & Finding & { answeredBy: string }

const unmeasured = forPerson('须由人核实', 'A person has to see')

/** How each line is judged; what is not here no machine measures. */
const judges: Record<string, (facts: SheetFacts) => Finding> = {
  W1: (facts) => judgeSafety(facts, ['website']),
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
    const answer = facts.answers.find((one) => one.line === line.key && !isOld(one.on, facts.today))
    if (!answer) return { ...line, ...measured, answeredBy: '' }
    return { ...line, ...joined(line, measured, answer), answeredBy: answer.uid }
  })

/** A person answers what no machine measures, and may make it worse than a machine found it, never better. */
function joined({ part }: SheetLine, measured: Finding, answer: SheetAnswer): Finding {
  const said = saidBy(answer, part === 'points')
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

/** What was not in order and is mended is a warning still: it was found. */
function saidBy({ isPassed, on, by, words, unit, remediedOn }: SheetAnswer, isPoints: boolean): Finding {
  const who = by || '—'
  const shown = words ? [{ name: words, unit }] : []
  const answered = (verdict: 'red' | 'amber' | 'green', zh: string, en: string) => ({
    ...finding(verdict, `${on} ${who}核实：${zh}`, `${on}, ${who}: ${en}`, shown),
    units: unit ? [unit] : [],
  })
  if (isPassed) return answered('green', '符合', 'in order')
  if (remediedOn) return answered('amber', `不符合，${remediedOn} 已整改`, `not in order, mended on ${remediedOn}`)
  return answered(isPoints ? 'amber' : 'red', '不符合', 'not in order')
}
