import type { FilledPart } from '../../documents/fill.ts'
import { linesInParts, type Tellable } from '../print/sayNumbers.ts'
import type { Paragraph } from './wordChecks.ts'

/** The paragraphs of a narrative with their numbers put in, and where those stand. */
export const paragraphsOf = (lines: string[], numbers: Tellable): Paragraph[] => linesInParts(lines, numbers).map(paragraphOf)

/** Words that are nobody's template: no number in them was put in. */
export const asRead = (lines: string[]): Paragraph[] => lines.map((text) => ({ text, bound: [] }))

function paragraphOf(parts: FilledPart[]): Paragraph {
  let text = ''
  const bound: Paragraph['bound'] = []
  for (const part of parts) {
    if (part.of) bound.push({ from: text.length, to: text.length + part.text.length })
    text += part.text
  }
  return { text, bound }
}
