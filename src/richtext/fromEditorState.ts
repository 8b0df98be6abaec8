import { FabuError } from '../errors.ts'
import { readBars } from './chart.ts'
import type { Conversion, Resolvers } from './conversion.ts'
import { inlineOf } from './inlineOf.ts'
import { isRecord } from './nodeRules.ts'
import type { Block, Inline, TableCell, Tree } from './tree.ts'

/**
 * Turns an editor's state into the tree. Canonical: states that read the same give the same tree,
 * byte for byte, since empty paragraphs, splits of equal text and the order of marks are smoothed out.
 * `media` and `text` answer from maps the caller has prepared (see `references`). An empty state gives `[]`.
 * @throws {FabuError} `richtext.unresolved` (422) naming every unknown node and every reference without a target.
 */
export function fromEditorState({ state, media, text }: Resolvers & { state: unknown }): Tree {
  if (state === undefined || state === null) return []
  const conversion: Conversion = { media, text, reasons: [] }
  const root = isRecord(state) && isRecord(state.root) ? state.root : {}
  const tree = blocksOf(root, 'root', conversion)
  if (conversion.reasons.length > 0) {
    const message = { zh: '正文中有无法处理的内容。', en: 'The body holds content that cannot be resolved.' }
    throw new FabuError({ code: 'richtext.unresolved', status: 422, message, reasons: conversion.reasons })
  }
  return tree
}

type Node = Record<string, unknown>
const inlineTypes = new Set(['text', 'tab', 'linebreak', 'link', 'autolink'])

export const childrenOf = (node: Node): Node[] => (Array.isArray(node.children) ? node.children.filter(isRecord) : [])

/** Blocks of a container; words standing loose in it (a quote, a list item) become paragraphs of their own. */
function blocksOf(node: Node, path: string, conversion: Conversion): Block[] {
  const blocks: Block[] = []
  let loose: Node[] = []
  const flush = () => {
    if (loose.length > 0) addBlock(blocks, { type: 'paragraph', children: inlineOf(loose, path, conversion) })
    loose = []
  }
  for (const [index, child] of childrenOf(node).entries()) {
    if (inlineTypes.has(String(child.type))) loose.push(child)
    else {
      flush()
      const block = blockOf(child, `${path}.children.${index}`, conversion)
      if (block) addBlock(blocks, block)
    }
  }
  flush()
  return blocks
}

/** An empty paragraph is spacing, and spacing is the channel's. */
function addBlock(blocks: Block[], block: Block) {
  const isEmpty =
    block.type === 'paragraph' && block.children.every((child) => child.type === 'break' || (child.type === 'text' && !child.text.trim()))
  if (!isEmpty) blocks.push(block)
}

function blockOf(node: Node, path: string, conversion: Conversion): Block | null {
  switch (node.type) {
    case 'paragraph':
      return { type: 'paragraph', ...alignOf(node), children: inlineOf(childrenOf(node), path, conversion) }
    case 'heading':
      return headingOf(node, path, inlineOf(childrenOf(node), path, conversion), conversion)
    case 'list':
      return listOf(node, path, conversion)
    case 'table':
      return {
        type: 'table',
        rows: childrenOf(node).map((row, index) => ({ cells: cellsOf(row, `${path}.children.${index}`, conversion) })),
      }
    case 'quote':
      return { type: 'quote', children: blocksOf(node, path, conversion) }
    case 'horizontalrule':
      return { type: 'rule' }
    case 'upload':
      return uploadOf(node, path, conversion)
    case 'block':
      return blockNodeOf(node, path, conversion)
    default:
      return unknown(path, conversion)
  }
}

function headingOf(node: Node, path: string, children: Inline[], conversion: Conversion): Block | null {
  const level = { h2: 2 as const, h3: 3 as const, h4: 4 as const }[String(node.tag)]
  return level ? { type: 'heading', level, children } : unknown(`${path}.tag`, conversion)
}

function alignOf(node: Node): { align?: 'center' | 'end' } {
  if (node.format === 'center') return { align: 'center' }
  return node.format === 'right' || node.format === 'end' ? { align: 'end' } : {}
}

/** Lexical keeps a nested list in an item of its own; here it belongs to the item above it. */
function listOf(node: Node, path: string, conversion: Conversion): Block {
  const items: Block[][] = []
  for (const [index, item] of childrenOf(node).entries()) {
    const blocks = blocksOf(item, `${path}.children.${index}`, conversion)
    const above = items.at(-1)
    const isOnlyNested = blocks.length > 0 && blocks.every(({ type }) => type === 'list')
    if (isOnlyNested && above) above.push(...blocks)
    else if (blocks.length > 0) items.push(blocks)
  }
  const ordered = node.listType === 'number'
  const start = ordered && typeof node.start === 'number' && node.start !== 1 ? { start: node.start } : {}
  return { type: 'list', ordered, ...start, items }
}

function cellsOf(row: Node, path: string, conversion: Conversion): TableCell[] {
  return childrenOf(row).map((cell, index) => ({
    isHeader: Number(cell.headerState ?? 0) > 0,
    colSpan: Number(cell.colSpan ?? 1),
    rowSpan: Number(cell.rowSpan ?? 1),
    children: blocksOf(cell, `${path}.children.${index}`, conversion),
  }))
}

function uploadOf(node: Node, path: string, conversion: Conversion): Block | null {
  const id = typeof node.value === 'string' || typeof node.value === 'number' ? String(node.value) : ''
  const found = node.relationTo === 'media' && id ? conversion.media(id) : null
  if (!found) {
    conversion.reasons.push({ code: 'richtext.media', path, zh: '正文引用的文件已不存在。', en: 'A file the body shows no longer exists.' })
    return null
  }
  const caption = isRecord(node.fields) && typeof node.fields.caption === 'string' ? node.fields.caption.trim() : ''
  return found.type === 'image' && caption ? { type: 'image', picture: { ...found.picture, caption } } : found
}

function blockNodeOf(node: Node, path: string, conversion: Conversion): Block | null {
  return isRecord(node.fields) && node.fields.blockType === 'chart'
    ? chartOf(node.fields, path, conversion)
    : calloutOf(node, path, conversion)
}

/** A chart without bars was begun and left: it shows nothing. */
function chartOf({ title, data }: Node, path: string, conversion: Conversion): Block | null {
  if (typeof data !== 'string' || !data.trim()) return null
  const { bars, fault } = readBars(data)
  if (fault || typeof title !== 'string' || !title.trim()) return unknown(path, conversion)
  return { type: 'chart', title: title.trim(), bars }
}

function calloutOf(node: Node, path: string, conversion: Conversion): Block | null {
  const fields = isRecord(node.fields) ? node.fields : {}
  const tone = (['info', 'warning', 'urgent'] as const).find((known) => known === fields.tone)
  if (fields.blockType !== 'callout' || !tone) return unknown(path, conversion)
  const title = typeof fields.title === 'string' && fields.title.trim() ? { title: fields.title.trim() } : {}
  const content = typeof fields.content === 'string' ? fields.content : ''
  return { type: 'callout', tone, ...title, children: paragraphsOf(content) }
}

const paragraphsOf = (content: string): Block[] =>
  content
    .split(/\n\s*\n/u)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== '')
    .map((paragraph) => ({ type: 'paragraph', children: linesOf(paragraph) }))

const linesOf = (paragraph: string): Inline[] =>
  paragraph
    .split('\n')
    .flatMap((line, index): Inline[] => (index > 0 ? [{ type: 'break' }, { type: 'text', text: line }] : [{ type: 'text', text: line }]))

function unknown(path: string, { reasons }: Conversion): null {
  reasons.push({ code: 'richtext.node', path, zh: '正文含有不认识的内容。', en: 'The body holds content of an unknown kind.' })
  return null
}
