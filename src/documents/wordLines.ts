const numbered = /^（\p{Script=Han}）(?=\p{Script=Han}{4}$)/u

/**
 * Breaks a label of a narrow cell where a reader would: a number in brackets stands above its words, and Chinese words, two characters long more often than not, are kept whole.
 * `fits` is how many characters stand in a line; what fits into one, or is not Chinese throughout, stays as it is.
 */
export function wordLines(text: string, fits: number): string {
  const signs = [...text]
  if (signs.length <= fits) return text
  if (numbered.test(text)) return text.replace(numbered, (number) => `${number}\n`)
  const most = Math.floor(fits / 2) * 2
  if (most < 2 || signs.length % 2 !== 0 || !/^\p{Script=Han}+$/u.test(text)) return text
  return signs.map((sign, index) => (index > 0 && index % most === 0 ? `\n${sign}` : sign)).join('')
}
