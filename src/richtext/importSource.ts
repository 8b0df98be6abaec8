import type { Taken } from './taken.ts'

/** Makes line ends equal and takes out characters the validator refuses, with a remark. */
export function cleanSource(source: string, taken: Taken): string {
  const even = source.replace(/\r\n?|[\u2028\u2029\v\f]/gu, '\n').replace(/^\ufeff/u, '')
  const clean = [...even].filter(isKept).join('')
  if (clean !== even) {
    taken.remarks.push({
      code: 'import.characters',
      zh: '去掉了控制字符和文字方向标记，请核对有关段落。',
      en: 'Control characters and marks of text direction were taken out; check the passages.',
    })
  }
  return clean
}

/** Isolates go too: lines are joined and split here, and a pair that lost its other half would be refused later. */
function isKept(character: string) {
  if (character === '\n' || character === '\t') return true
  const code = character.codePointAt(0) ?? 0
  if (code < 0x20 || (code >= 0x7f && code <= 0x9f) || code === 0xfffe || code === 0xffff) return false
  return !(code >= 0xd800 && code <= 0xdfff) && !(code >= 0x202a && code <= 0x202e) && !(code >= 0x2066 && code <= 0x2069)
}

/** Parts title and summary from the body. A front matter's `title` and `summary` win over the first line. */
export function splitSource(source: string, taken: Taken): { title: string; summary?: string; body: string } {
  const front = /^\s*---\n([\s\S]*?)\n---(?:\n|$)/u.exec(source)
  const facts = front ? frontMatter(front[1] ?? '') : {}
  const lines = (front ? source.slice(front[0].length) : source).split('\n')
  const first = lines.findIndex((line) => line.trim() !== '')
  const firstLine = (lines[first] ?? '').trim()
  const isHeading = /^#\s/u.test(firstLine)
  const isTitleLine = first >= 0 && (isHeading || (!facts.title && !firstLine.includes('\t')))
  const lineTitle = plainOf(firstLine)
  const rest = isTitleLine ? lines.slice(first + 1) : lines
  const title = facts.title || (isTitleLine ? lineTitle : '')
  const summary = facts.summary ? { summary: facts.summary } : {}
  return { title: shorten(title, taken), ...summary, body: withoutRepeat(rest, title).join('\n') }
}

const plainOf = (line: string) =>
  line
    .replace(/^#{1,6}\s+/u, '')
    .replace(/\s+#+$/u, '')
    .replace(/\*\*|__|`/gu, '')
    .replace(/\t/gu, ' ')
    .trim()

/** Converters print the title twice: as the document's name and as its first line. */
function withoutRepeat(lines: string[], title: string) {
  const next = lines.findIndex((line) => line.trim() !== '')
  return next >= 0 && title !== '' && plainOf((lines[next] ?? '').trim()) === title ? lines.slice(next + 1) : lines
}

function frontMatter(text: string): Record<string, string> {
  const pairs = text.split('\n').map((line) => /^(title|summary|description):\s*(.+)$/u.exec(line))
  const entries = pairs.flatMap((pair) =>
    pair ? [[pair[1] === 'title' ? 'title' : 'summary', (pair[2] ?? '').replace(/^["']|["']$/gu, '').trim()]] : [],
  )
  return Object.fromEntries(entries)
}

const longestTitle = 200

function shorten(title: string, taken: Taken) {
  const characters = [...title]
  if (characters.length <= longestTitle) return title
  taken.remarks.push({
    code: 'import.title',
    zh: `首行过长，标题只取了前 ${longestTitle} 个字。`,
    en: `The first line is long; the title holds its first ${longestTitle} characters.`,
  })
  return characters.slice(0, longestTitle).join('')
}
