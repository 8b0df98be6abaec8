import { type FilledPart, fillParts, keysIn } from '../../documents/fill.ts'
import { type Numbers, namedNumbers, numberAt } from '../numbers.ts'
import { shareKeys } from '../registerFigures.ts'

/** Numbers by their keys; null where there is none to tell. */
export type Tellable = Record<string, number | null>

/**
 * Puts the numbers of a report into its words. What stands in double brackets is said only where one of its numbers is not nought: `[[公开预算、决算{budgetsPublished}份。]]` is
 * left out in a year without any. A key that is no number is told, in a part that is left out too; one that is null was not measured: its part is left out, and outside of brackets it
 * is told as well.
 */
export function sayNumbers(template: string, numbers: Tellable): { text: string; missing: string[] } {
  const { parts, missing } = sayParts(template, numbers)
  return { text: textOf(parts), missing }
}

/** The same part by part: each number with the key it is bound to. */
export function sayParts(template: string, numbers: Tellable): { parts: FilledPart[]; missing: string[] } {
  const missing: string[] = []
  const told = template.replace(/\[\[(.*?)\]\]/gsu, (whole, part: string) => {
    const keys = keysIn(part)
    // Brackets without a number are words.
    if (keys.length === 0) return whole
    missing.push(...keys.filter((key) => numbers[key] === undefined))
    return keys.some((key) => numbers[key]) ? part : ''
  })
  const known = Object.fromEntries(Object.entries(numbers).filter((one): one is [string, number] => one[1] !== null))
  const parts = fillParts(told, known)
  return { parts, missing: [...new Set([...missing, ...parts.flatMap(({ of, isMissing }) => (of && isMissing ? [of] : []))])] }
}

const textOf = (parts: FilledPart[]) => parts.map(({ text }) => text).join('')

/** Paragraphs with their numbers; one of which nothing is left is none. */
export const sayLines = (lines: string[], numbers: Tellable): string[] => linesInParts(lines, numbers).map(textOf)

/** The same part by part. */
export const linesInParts = (lines: string[], numbers: Tellable): FilledPart[][] =>
  lines.map((text) => sayParts(text, numbers).parts).filter((parts) => textOf(parts).trim() !== '')

type Told = Numbers & { year: number; stated: Partial<Record<string, number>> }

/**
 * Every number the words of a report may tell, by its key: the cells of its tables too (`T3.r1.6`). What was signed before there were some figures has none of them; a share nobody
 * measured in the year is null.
 */
export const tellable = ({ year, stated, ...numbers }: Told): Tellable => ({
  ...Object.fromEntries([...shareKeys].map((key) => [key, null])),
  ...Object.fromEntries(
    namedNumbers.flatMap(({ of }) => {
      const value = numberAt(numbers, of)
      return value === undefined ? [] : [[of, value]]
    }),
  ),
  ...numbers.registers,
  ...numbers.figures,
  year,
  requestFees: stated.requestFees ?? 0,
})
