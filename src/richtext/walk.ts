import { wordsOfChart } from './chart.ts'
import type { Attachment, Block, Inline, Picture, Tree, Video } from './tree.ts'

/** Called for every block and every inline of a tree, in reading order, parents first. */
export type Visitor = { block?: (block: Block) => void; inline?: (inline: Inline) => void }

/** Visits a whole tree in reading order. */
export function walkTree(tree: Tree, visitor: Visitor) {
  for (const block of tree) {
    visitor.block?.(block)
    for (const inline of inlinesIn(block)) walkInline(inline, visitor)
    for (const blocks of containersIn(block)) walkTree(blocks, visitor)
  }
}

function walkInline(inline: Inline, visitor: Visitor) {
  visitor.inline?.(inline)
  if (inline.type === 'link' || inline.type === 'itemLink') for (const child of inline.children) walkInline(child, visitor)
}

const inlinesIn = (block: Block): Inline[] => (block.type === 'paragraph' || block.type === 'heading' ? block.children : [])

function containersIn(block: Block): Tree[] {
  switch (block.type) {
    case 'quote':
    case 'callout':
      return [block.children]
    case 'list':
      return block.items
    case 'table':
      return block.rows.flatMap(({ cells }) => cells.map(({ children }) => children))
    default:
      return []
  }
}

/** The words of a line, without marks; a break becomes a line feed. */
export function plainTextOfInline(line: Inline[]): string {
  return line
    .map((inline) => (inline.type === 'text' ? inline.text : inline.type === 'break' ? '\n' : plainTextOfInline(inline.children)))
    .join('')
}

/** The words of a tree, a line per block, table cells parted by tabs; captions, alt texts and titles of files are left out. */
export function plainTextOf(tree: Tree): string {
  return tree.map(plainTextOfBlock).filter(Boolean).join('\n')
}

function plainTextOfBlock(block: Block): string {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return plainTextOfInline(block.children)
    case 'list':
      return block.items.map(plainTextOf).join('\n')
    case 'quote':
      return plainTextOf(block.children)
    case 'callout':
      return [block.title ?? '', plainTextOf(block.children)].filter(Boolean).join('\n')
    case 'chart':
      return wordsOfChart(block)
    case 'table':
      return block.rows.map(({ cells }) => cells.map(({ children }) => plainTextOf(children)).join('\t')).join('\n')
    default:
      return ''
  }
}

/** Pictures of a tree in reading order, repeated ones too; posters of videos are not among them. */
export const picturesOf = (tree: Tree): Picture[] => collect(tree, (block) => (block.type === 'image' ? [block.picture] : []))

export const videosOf = (tree: Tree): Video[] => collect(tree, (block) => (block.type === 'video' ? [block.video] : []))

/** Files offered for download inside the body. */
export const attachmentsOf = (tree: Tree): Attachment[] => collect(tree, (block) => (block.type === 'attachment' ? [block.file] : []))

export type TreeLink = Extract<Inline, { type: 'link' | 'itemLink' }>

/** Links of a tree in reading order. */
export function linksOf(tree: Tree): TreeLink[] {
  const links: TreeLink[] = []
  walkTree(tree, { inline: (inline) => void (inline.type === 'link' || inline.type === 'itemLink' ? links.push(inline) : null) })
  return links
}

function collect<T>(tree: Tree, pick: (block: Block) => T[]): T[] {
  const found: T[] = []
  walkTree(tree, { block: (block) => void found.push(...pick(block)) })
  return found
}

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

/** Makes a text safe inside HTML and XML, in content and in quoted attributes. */
export const escapeHtml = (text: string) => text.replace(/[&<>"']/gu, (character) => entities[character] ?? character)
