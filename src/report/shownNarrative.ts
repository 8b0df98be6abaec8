import type { AnnualReport } from '../payload-types.ts'
import { type Edition, formWords } from './english/formWords.ts'
import { dealtWithEnglish } from './english/narrative.ts'
import { type Profile, sectionTitles } from './form.ts'
import type { FrozenReport } from './frozen.ts'
import type { Narrative } from './print/narrative.ts'
import { linesInParts, tellable } from './print/sayNumbers.ts'
import type { Report } from './report.ts'
import { wordedSections } from './templates/standing.ts'
import type { UsedTemplates, YearWords } from './templates/yearWords.ts'
import { partsToShow, type ShownPart } from './words/partsToShow.ts'

/** A section of words as it will be printed: its heading, its paragraphs with each number that opens, and the templates it comes from. */
export type ShownSection = { title: string; paragraphs: ShownPart[][]; templates: UsedTemplates[keyof UsedTemplates] }

type Asked = { row: AnnualReport; shown: Report | FrozenReport; isSigned: boolean; words: YearWords; edition: Edition }

/** The words of a report as they are printed, in an edition. Of a signed one they are those that were signed. */
export function shownNarrative({ row, shown, isSigned, words, edition }: Asked): ShownSection[] {
  const signed = isSigned ? (shown as FrozenReport) : null
  const numbers = tellable(shown)
  const said = { zh: words.narrative, en: words.english }[edition]
  const kept: Narrative | undefined = (signed && { zh: signed.narrative, en: signed.english }[edition]) || undefined
  const headings = { general: sectionTitles[0], problems: sectionTitles[4], others: sectionTitles[5] }
  const dealtWith = edition === 'en' ? dealtWithEnglish(shown) : shown.dealtWith
  return wordedSections.map((section) => {
    const bound = linesInParts(said[section], numbers)
    const paragraphs = kept ? asKept(bound, kept[section]) : bound
    return {
      title: formWords(edition)(headings[section]),
      paragraphs: [
        ...(section === 'problems' ? dealtWith.map((text) => [{ text }]) : []),
        ...paragraphs.map((parts) => partsToShow({ parts, year: row.year, profile: row.profile as Profile })),
      ],
      templates: (signed ?? words).templates[section],
    }
  })
}

/** What was signed, word for word: with its numbers bound where the words of the row still say the same, else as words alone. */
const asKept = (bound: ReturnType<typeof linesInParts>, lines: string[]) =>
  lines.map((text, at) => {
    const parts = bound[at] ?? []
    return parts.map((part) => part.text).join('') === text ? parts : [{ text }]
  })
