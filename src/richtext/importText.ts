import type { Reason } from '../errors.ts'
import { type EditorNode, headingNode, paragraphNode, textNode } from './editorState.ts'
import type { Taken } from './taken.ts'

/** Plain text as headings and paragraphs. A line that goes on after a break, even across an empty line, is joined. */
export function importText(text: string, taken: Taken): EditorNode[] {
  const paragraphs: { text: string; level: 2 | 3 | 4 | null }[] = []
  for (const line of text.split('\n').map((raw) => raw.trim())) {
    if (line === '') {
      paragraphs.push({ text: '', level: null })
      continue
    }
    const level = headingLevel(line)
    const above = lastWritten(paragraphs)
    const isAfterGap = paragraphs.at(-1)?.text === ''
    if (!level && above && above.level === null && continues(above.text, line, isAfterGap)) {
      above.text = joined(above.text, line)
      if (isAfterGap) taken.remarks.push(joinedRemark(line))
    } else paragraphs.push({ text: line, level })
  }
  return paragraphs.filter(({ text: written }) => written !== '').map(({ text: written, level }) => nodeOf(written, level, taken))
}

function nodeOf(text: string, level: 2 | 3 | 4 | null, taken: Taken) {
  if (level) taken.headings += 1
  else taken.paragraphs += 1
  return level ? headingNode(level, [textNode(text)]) : paragraphNode([textNode(text)])
}

function lastWritten<T extends { text: string }>(paragraphs: T[]): T | undefined {
  return paragraphs.findLast(({ text }) => text !== '')
}

const longestHeading = 40
const numeral = '[一二三四五六七八九十百]+'

/** Level of a line with an outline number of official documents (GB/T 9704—2012, 7.3.3): 一、 then （一）; chapters as in rules. */
export function headingLevel(line: string): 2 | 3 | null {
  if ([...line].length > longestHeading || endsSentence(line)) return null
  if (new RegExp(`^(${numeral}、|第${numeral}章)`, 'u').test(line)) return 2
  return new RegExp(`^([（(]${numeral}[）)]|第${numeral}节)`, 'u').test(line) ? 3 : null
}

const endsSentence = (line: string) => /[。！？；：.!?;:…][”’』」）)"']?$/u.test(line)

/** Shorter lines stand alone for a reason (a name, an address, a date); a converter breaks full ones. */
const fullLine = 40

function continues(above: string, line: string, isAfterGap: boolean) {
  if (endsSentence(above)) return false
  const isFull = [...above].length >= fullLine
  const isLatinLine = /^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Arabic}]/u.test(line)
  return isAfterGap ? isFull && !/^\p{Lu}/u.test(line) : isFull || isLatinLine
}

const joinedRemark = (line: string): Reason => ({
  code: 'import.joined',
  zh: `“${line.slice(0, 20)}”接在了上一段末尾，请核对。`,
  en: `"${line.slice(0, 20)}" was joined to the paragraph above; check it.`,
})

/** Chinese and Japanese need no space where a line broke; other scripts do. */
function joined(above: string, line: string) {
  const wide = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff00-\uffef]/u
  const isWide = wide.test([...above].at(-1) ?? '') || wide.test([...line][0] ?? '')
  return isWide ? above + line : `${above} ${line}`
}
