/** The year a report is of, by its title; null where none is found. */
export function readYear(text: string): number | null {
  const year = /(20\d\d)\s*年(?:度)?[^\n\d]{0,30}年度报告/.exec(text.normalize('NFKC'))?.[1]
  return year === undefined ? null : Number(year)
}

/** Section five of a report, a paragraph each: the lines between its heading and that of section six. Empty where it is not found. */
export function readProblems(text: string): string[] {
  const lines = text.split(/\r?\n/).map((line) => line.trim())
  const from = lines.findLastIndex((line) => /^五、\s*存在的主要问题/.test(line))
  if (from < 0) return []
  const until = lines.findIndex((line, index) => index > from && /^六、/.test(line))
  return lines.slice(from + 1, until < 0 ? undefined : until).filter(Boolean)
}
