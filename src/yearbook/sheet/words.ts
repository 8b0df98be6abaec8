import type { Sentence } from '../../errors.ts'
import type { Verdict } from './finding.ts'

/** How a line stands, in a word. */
export const verdictWords: Record<Verdict, Sentence> = {
  red: { zh: '不合格', en: 'Fails' },
  amber: { zh: '提醒', en: 'Warning' },
  green: { zh: '符合', en: 'In order' },
  person: { zh: '待人工核实', en: 'To be answered by a person' },
}
