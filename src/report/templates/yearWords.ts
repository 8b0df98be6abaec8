import type { Payload, PayloadRequest } from 'payload'
import type { Sentence } from '../../errors.ts'
import type { AnnualReport } from '../../payload-types.ts'
import { englishNarrative } from '../english/narrative.ts'
import { defaultNarrative, linesIn, type Narrative } from '../print/narrative.ts'
import { type LibraryTemplate, readLibrary } from './readLibrary.ts'
import { type WordedSection, wordedSections } from './standing.ts'

/** Which template in which version words of a report come from, section by section, in their order. */
export type UsedTemplates = Record<WordedSection, { template: string; version: number; name: Sentence }[]>
/** The words of a year's report before its numbers are put in. */
export type YearWords = { narrative: Narrative; english: Narrative; templates: UsedTemplates }

type Row = Partial<AnnualReport> | null
type Asked = { payload: Payload; row: Row; req?: PayloadRequest }

/** The words of a report: of each section the chosen templates as they are now, then the office's own; the standing words where it has neither. */
export async function yearWords({ payload, row, req }: Asked): Promise<YearWords> {
  const isChosen = wordedSections.some((section) => templatesOf(row, section).length > 0)
  return wordsOfRow(row, isChosen ? await readLibrary({ payload, req }) : [])
}

/** The same with the library at hand. A template that is no longer there says nothing. */
export function wordsOfRow(row: Row, library: LibraryTemplate[]): YearWords {
  const chosen = (section: WordedSection) =>
    templatesOf(row, section).flatMap((template) => library.find((one) => one.template === template && one.section === section) ?? [])
  return {
    narrative: bySection((section) => said([...chosen(section).map(({ words }) => words.zh), row?.[section]], defaultNarrative[section])),
    english: bySection((section) => {
      const words = chosen(section).map((one) => one.words.en)
      // Half of a section in English would say less than the Chinese one.
      return said([...(words.every(Boolean) ? words : []), row?.[`${section}En`]], englishNarrative[section])
    }),
    templates: bySection((section) => chosen(section).map(({ template, version, name }) => ({ template, version, name }))),
  }
}

/** The templates a row names for a section. */
export const templatesOf = (row: Row, section: WordedSection): string[] => row?.[`${section}Templates`] ?? []

const bySection = <T>(of: (section: WordedSection) => T) =>
  Object.fromEntries(wordedSections.map((section) => [section, of(section)])) as Record<WordedSection, T>

function said(words: (string | null | undefined)[], otherwise: string[]): string[] {
  const lines = words.flatMap(linesIn)
  return lines.length > 0 ? lines : otherwise
}
