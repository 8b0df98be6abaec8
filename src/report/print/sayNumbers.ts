import { fill } from '../../documents/fill.ts'

/**
 * Puts the numbers of a report into its words. What stands in double brackets is said only where one of its numbers is not nought: `[[公开预算、决算{budgetsPublished}份。]]` is
 * left out in a year without any. A key that is no number is told, in a part that is left out too.
 */
export function sayNumbers(template: string, numbers: Record<string, number>): { text: string; missing: string[] } {
  const missing: string[] = []
  const told = template.replace(/\[\[(.*?)\]\]/gsu, (whole, part: string) => {
    const keys = [...part.matchAll(/\{(\w+)\}/g)].map(([, key = '']) => key)
    // Brackets without a number are words.
    if (keys.length === 0) return whole
    missing.push(...keys.filter((key) => numbers[key] === undefined))
    return keys.some((key) => numbers[key]) ? part : ''
  })
  const filled = fill(told, numbers)
  return { text: filled.text, missing: [...new Set([...missing, ...filled.missing])] }
}

/** Paragraphs with their numbers; one of which nothing is left is none. */
export const sayLines = (lines: string[], numbers: Record<string, number>): string[] =>
  lines.map((text) => sayNumbers(text, numbers).text).filter((text) => text.trim() !== '')

type Told = { year: number; figures: Record<string, number>; registers: Record<string, number>; stated: Partial<Record<string, number>> }

/** Every number the words of a report may tell, by its key. */
export const tellable = ({ year, figures, registers, stated }: Told): Record<string, number> => ({
  ...registers,
  ...figures,
  year,
  requestFees: stated.requestFees ?? 0,
})
