import type { Sentence } from '../errors.ts'
import type { Edition } from './english/formWords.ts'

/**
 * One rule held against a report: what it is about, whether it holds, and the numbers that show it, in both languages. Errors keep a report from being frozen, warnings are
 * looked at; a note is no rule and always `ok`: it tells what no rule looked at.
 */
export type Check = { id: string; severity: 'error' | 'warning' | 'note'; ok: boolean; evidence: Sentence }

/** The same as it is told outside: its evidence in one language. */
export type ToldCheck = Omit<Check, 'evidence'> & { evidence: string }

/** Checks in a language. */
export const toldChecks = (checks: Check[], edition: Edition): ToldCheck[] =>
  checks.map(({ id, severity, ok, evidence }) => ({ id, severity, ok, evidence: evidence[edition] }))

/** What holds checks, with the evidence of them in a language: what `--json` prints and REST answers. */
export const inLanguage = <T extends { checks: Check[] }>(report: T, edition: Edition): Omit<T, 'checks'> & { checks: ToldCheck[] } => ({
  ...report,
  checks: toldChecks(report.checks, edition),
})
