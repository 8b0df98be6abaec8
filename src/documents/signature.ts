/** How far a date stands from the right, in characters (GB/T 9704-2012, 7.3.5.1: a document that is sealed). */
const dateSpace = 4

/**
 * How far each line of a signature stands from the right, in characters: the date, which is the last, by four; what is above it in the middle over it, as long as it stays on
 * the page.
 */
export function signatureSpaces(lines: string[]): number[] {
  const date = widthOf(lines.at(-1) ?? '')
  return lines.map((line) => Math.max(0, dateSpace + (date - widthOf(line)) / 2))
}

/** A name too long for one line of 28 characters, in two: what stands in brackets below. */
export function linesOfName(name: string): string[] {
  const at = name.indexOf('（')
  return widthOf(name) > 27 && at > 0 ? [name.slice(0, at), name.slice(at)] : [name]
}

/** The width of a line in characters: what is no wider than a Latin letter is half a one. */
const widthOf = (line: string) => [...line].reduce((sum, sign) => sum + (sign < '\u2000' ? 0.5 : 1), 0)
