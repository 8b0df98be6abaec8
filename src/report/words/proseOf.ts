/** What numbers a heading, as offices do: 一、 （一） 1. */
const numbered = /^(?:[一二三四五六七八九十]+、|[（(][一二三四五六七八九十]+[)）]|\d{1,2}[.．、])/
/** A heading has no stop in it, and is short. */
const isHeading = (line: string) => numbered.test(line) && line.length <= 30 && !/[。，；！？]/.test(line)
const isEnded = (line: string) => /[。！？!?；;：:]["”’）)]*$/.test(line)

/** The paragraphs of a report that are words: what stands in cells is left out, as are headings, and lines a page broke in the middle of a sentence are one again. */
export function proseOf(text: string): string[] {
  const paragraphs: string[] = []
  let isOpen = false
  for (const line of text.split(/\r?\n/)) {
    const words = line.trim()
    const isWords = !line.includes('\t') && !isHeading(words)
    if (words && isWords) paragraphs.push(`${isOpen ? paragraphs.pop() : ''}${words}`)
    if (words) isOpen = isWords && !isEnded(words)
  }
  return paragraphs
}
