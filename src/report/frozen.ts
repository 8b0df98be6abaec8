import { canonicalJson, sha256 } from '../canonicalJson.ts'
import type { Reason } from '../errors.ts'
import type { Profile } from './form.ts'
import { defaultNarrative, type Narrative } from './print/narrative.ts'
import { sayLines, sayNumbers, tellable } from './print/sayNumbers.ts'
import type { Report } from './report.ts'
import type { UsedTemplates, YearWords } from './templates/yearWords.ts'
import type { Comparison } from './years/comparison.ts'

/** A report as it is signed: numbers and words, nothing that may change after. */
export type FrozenReport = Pick<
  Report,
  'year' | 'origin' | 'tables' | 'figures' | 'registers' | 'stated' | 'overrides' | 'improvements' | 'dealtWith'
> & {
  profile: Profile
  narrative: Narrative
  /** The words of the English edition; what was signed before they were has none. */
  english?: Narrative
  /** The templates the words come from, each in its version. */
  templates: UsedTemplates
  /** The main numbers beside those of earlier years, as they stood when it was signed. */
  comparison: Comparison
}

type Made = { report: Report; words: YearWords; profile: Profile; comparison: Comparison }

/** The bytes that are signed, with the figures put into the words, and their hash. */
export function freezeReport({ report, words, profile, comparison }: Made): { canonical: string; sha256: string } {
  const { year, origin, tables, figures, registers, stated, overrides, improvements, dealtWith } = report
  const numbers = tellable(report)
  const filled = ({ general, problems, others }: Narrative): Narrative => ({
    general: sayLines(general, numbers),
    problems: sayLines(problems, numbers),
    others: sayLines(others, numbers),
  })
  const frozen: FrozenReport = {
    ...{ year, origin, profile, tables, figures, registers, stated, overrides, improvements, dealtWith },
    narrative: filled(words.narrative),
    english: filled(words.english),
    templates: words.templates,
    comparison,
  }
  const canonical = canonicalJson(frozen)
  return { canonical, sha256: sha256(canonical) }
}

/** Why a report cannot be signed: a rule that fails, a number that is none, or a section nobody wrote. Empty when it can. */
export function whyNotFreeze({ report, words: { narrative, english } }: Omit<Made, 'profile' | 'comparison'>): Reason[] {
  const numbers = tellable(report)
  const holes = [narrative, english]
    .flatMap(Object.values<string[]>)
    .flatMap((words) => words.flatMap((text) => sayNumbers(text, numbers).missing))
  const isUnwritten = narrative.problems.join() === defaultNarrative.problems.join()
  return [
    ...report.checks
      .filter(({ ok, severity }) => !ok && severity === 'error')
      .map(({ id, evidence }) => ({ code: `report.${id}`, path: id, zh: `${id}：${evidence.zh}`, en: `${id}: ${evidence.en}` })),
    ...[...new Set(holes)].map((key) => ({
      code: 'report.hole',
      path: key,
      zh: `没有“${key}”这个数据。`,
      en: `There is no figure "${key}".`,
    })),
    ...(isUnwritten
      ? [{ code: 'report.problems', path: 'problems', zh: '第五部分尚未填写。', en: 'Section five is not written yet.' }]
      : []),
  ]
}
