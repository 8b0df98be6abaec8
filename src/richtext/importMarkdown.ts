import { Lexer } from 'marked'
import { type EditorNode, type EditorState, editorState } from './editorState.ts'
import { cleanSource, splitSource } from './importSource.ts'
import { importTable } from './importTable.ts'
import { importText } from './importText.ts'
import { importTokens } from './importTokens.ts'
import { checkPlainText } from './plainText.ts'
import type { Taken } from './taken.ts'

export type Imported = { title: string; summary?: string; state: EditorState; taken: Taken }

/**
 * Takes over a text in Markdown or plain text: the first line (or first `#` heading) becomes the title,
 * tab-separated lines become tables, numbered headings (一、 （一）) headings, and lines a converter
 * broke in the middle of a sentence are joined. HTML in Markdown stays words. Pictures are not fetched
 * but counted. What comes out passes `validateRichText`; what had to change stands in `taken.remarks`.
 * Never throws.
 */
export function importMarkdown(source: string): Imported {
  const taken: Taken = { headings: 0, paragraphs: 0, tables: 0, lists: 0, quotes: 0, links: 0, imagesSkipped: 0, remarks: [] }
  const { title, summary, body } = splitSource(cleanSource(source, taken), taken)
  const segments = segmentsOf(body)
  const isMarkdown = segments.some(({ isTable, lines }) => !isTable && looksLikeMarkdown(lines.join('\n')))
  const blocks = segments.flatMap((segment): EditorNode[] => {
    if (segment.isTable) return importTable(segment.lines, taken)
    const text = segment.lines.join('\n')
    return isMarkdown ? importTokens(Lexer.lex(text, { gfm: true }), taken) : importText(text, taken)
  })
  const kept = checkPlainText(summary, { max: 500, isMultiline: true }).length === 0
  return { title, ...(summary && kept ? { summary } : {}), state: editorState(blocks), taken }
}

type Segment = { isTable: boolean; lines: string[] }

/** Parts tab-separated tables (two lines and more) from the text around them; fenced code stays whole. */
function segmentsOf(body: string): Segment[] {
  const segments: Segment[] = []
  let isFenced = false
  for (const line of body.split('\n')) {
    if (/^\s*(```|~~~)/u.test(line)) isFenced = !isFenced
    const isTable = !isFenced && /\S.*\t|\t.*\S/u.test(line) && /\t/u.test(line.replace(/^\t(?=\S[^\t]*$)/u, ''))
    const last = segments.at(-1)
    if (last?.isTable === isTable) last.lines.push(line)
    else segments.push({ isTable, lines: [line] })
  }
  return segments.map((segment) => (segment.isTable && segment.lines.length < 2 ? { ...segment, isTable: false } : segment))
}

/** A numbered line alone is no sign: official texts number their paragraphs. */
const markdownSigns = [/^#{1,6}\s/mu, /^\s*[-*+]\s\S/mu, /\*\*\S/u, /^\s*(```|~~~)/mu, /\]\([^)\s]+\)/u, /^\|?\s*:?-{3,}.*\|/mu, /^>\s/mu]

const looksLikeMarkdown = (body: string) => markdownSigns.some((sign) => sign.test(body))
