import type { Token, Tokens } from 'marked'
import {
  breakNode,
  type EditorNode,
  headingNode,
  listNode,
  paragraphNode,
  quoteNode,
  ruleNode,
  tableNode,
  textNode,
} from './editorState.ts'
import { importInline } from './importInline.ts'
import { headingLevel } from './importText.ts'
import type { Taken } from './taken.ts'

/** Markdown's blocks as editor nodes; kinds without a counterpart stay words. */
export function importTokens(tokens: Token[], taken: Taken): EditorNode[] {
  return tokens.flatMap((token) => blocksOf(token, taken))
}

function blocksOf(token: Token, taken: Taken): EditorNode[] {
  switch (token.type) {
    case 'space':
    case 'def':
      return []
    case 'heading':
      taken.headings += 1
      return [headingNode(levelOf((token as Tokens.Heading).depth), inlineOf(token, taken))]
    case 'hr':
      return [ruleNode()]
    case 'code':
      taken.paragraphs += 1
      return [paragraphNode(linesOf((token as Tokens.Code).text))]
    case 'blockquote':
      taken.quotes += 1
      return quoteOf(token as Tokens.Blockquote, taken)
    case 'list':
      taken.lists += 1
      return [listOf(token as Tokens.List, taken)]
    case 'table':
      taken.tables += 1
      return [tableOf(token as Tokens.Table, taken)]
    default:
      return paragraphOf(token, taken)
  }
}

function paragraphOf(token: Token, taken: Taken): EditorNode[] {
  const children = inlineOf(token, taken)
  if (children.length === 0) return []
  const level = headingLevel(token.raw.trim())
  if (level) {
    taken.headings += 1
    return [headingNode(level, children)]
  }
  taken.paragraphs += 1
  return [paragraphNode(children)]
}

/** The page's title is the only first-level heading, so `#` below it counts as the second level. */
const levelOf = (depth: number) => (depth <= 2 ? 2 : depth === 3 ? 3 : 4)

function inlineOf(token: Token, taken: Taken): EditorNode[] {
  const inner = 'tokens' in token ? token.tokens : undefined
  if (inner) return importInline(inner, taken)
  // Raw HTML has no inner tokens: it is shown as the words it is written with.
  return linesOf(('text' in token ? String(token.text) : token.raw).trim())
}

const linesOf = (text: string) =>
  text.split('\n').flatMap((line, index) => [...(index > 0 ? [breakNode()] : []), ...(line === '' ? [] : [textNode(line)])])

function quoteOf(token: Tokens.Blockquote, taken: Taken): EditorNode[] {
  const inner = importTokens(token.tokens, taken)
  const isPlain = inner.every(({ type }) => type === 'paragraph')
  // The editor's quote holds lines only; whatever else was quoted keeps its own form.
  if (!isPlain) return inner
  return [quoteNode(inner.flatMap(({ children = [] }, index) => (index > 0 ? [breakNode(), breakNode(), ...children] : children)))]
}

function listOf(token: Tokens.List, taken: Taken): EditorNode {
  const start = token.ordered && typeof token.start === 'number' && token.start <= 100_000 ? token.start : 1
  const items = token.items.flatMap((item) => {
    const blocks = importItem(item.tokens, taken)
    const words = blocks.filter(({ type }) => type !== 'list')
    const nested = blocks.filter(({ type }) => type === 'list')
    return [...(words.length > 0 ? [words] : []), ...nested.map((list) => [list])]
  })
  return listNode(token.ordered, start, items)
}

/** An item's loose words stay loose; its paragraphs are parted by breaks, as the editor does. */
function importItem(tokens: Token[], taken: Taken): EditorNode[] {
  const line: EditorNode[] = []
  const lists: EditorNode[] = []
  for (const token of tokens) {
    if (token.type === 'space') continue
    if (token.type === 'list') {
      taken.lists += 1
      lists.push(listOf(token as Tokens.List, taken))
      continue
    }
    const words =
      token.type === 'code' || token.type === 'html' ? linesOf(String((token as Tokens.Code).text).trim()) : inlineOf(token, taken)
    line.push(...(line.length > 0 && words.length > 0 ? [breakNode()] : []), ...words)
  }
  return [...line, ...lists]
}

function tableOf(token: Tokens.Table, taken: Taken): EditorNode {
  const row = (cells: Tokens.TableCell[], isHeader: boolean) =>
    cells.map((cell) => ({ children: importInline(cell.tokens, taken), isHeader: isHeader && cell.text.trim() !== '' }))
  return tableNode([row(token.header, true), ...token.rows.map((cells) => row(cells, false))])
}
