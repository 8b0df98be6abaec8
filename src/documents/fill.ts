type Filled = { text: string; missing: string[] }

/** A stretch of filled words: as it was written, or what was put in for a key. A key that has nothing to put in stays as it is written, `isMissing`. */
export type FilledPart = { text: string; of?: string; isMissing?: true }

/** Puts figures and words in their places. A key that has none stays as it is written, and is told: no sentence goes out with a hole in it. */
export function fill(template: string, numbers: Record<string, number | string>): Filled {
  const parts = fillParts(template, numbers)
  return { text: parts.map(({ text }) => text).join(''), missing: parts.flatMap(({ of, isMissing }) => (of && isMissing ? [of] : [])) }
}

/** What stands in braces, in its order. */
export const keysIn = (words: string): string[] => [...words.matchAll(/\{([^{}]*)\}/g)].map(([, key = '']) => key)

/** The same part by part, so that what was put in is known from what was written. */
export const fillParts = (template: string, numbers: Record<string, number | string>): FilledPart[] =>
  template
    .split(/(\{[\w.]+\})/)
    .filter((text) => text !== '')
    .map((text) => {
      const of = /^\{([\w.]+)\}$/.exec(text)?.[1]
      if (of === undefined) return { text }
      return numbers[of] === undefined ? { text, of, isMissing: true } : { text: String(numbers[of]), of }
    })
