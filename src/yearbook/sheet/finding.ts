import type { Sentence } from '../../errors.ts'

/** `person`: no machine measures it, and nobody has answered. */
export type Verdict = 'red' | 'amber' | 'green' | 'person'

/** What was found of one line: how grave, in a sentence, what shows it and whose it is. Evidence names records, in the office's own words. */
export type Finding = { verdict: Verdict; found: Sentence; evidence: string[]; units: string[] }

/** A thing a finding rests on. */
export type Shown = { name: string; unit: string }

/** A finding from the things it rests on; each unit once. */
export const finding = (verdict: Verdict, zh: string, en: string, shown: Shown[] = []): Finding => ({
  verdict,
  found: { zh, en },
  evidence: shown.map(({ name }) => name),
  units: [...new Set(shown.map(({ unit }) => unit).filter(Boolean))],
})

/** What no machine of this house measures. */
export const forPerson = (zh: string, en: string, shown: Shown[] = []): Finding => finding('person', zh, en, shown)
