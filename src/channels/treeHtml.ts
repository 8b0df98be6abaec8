import { wordsOfChart } from '../richtext/chart.ts'
import type { Attachment, Block, Inline, Mark, Picture, TableCell, Tree, Video } from '../richtext/tree.ts'
import { escapeHtml } from '../richtext/walk.ts'

/** The places a channel may put a style at. */
export type StyledElement =
  | 'p'
  | 'h2'
  | 'h3'
  | 'h4'
  | 'ul'
  | 'ol'
  | 'li'
  | 'table'
  | 'th'
  | 'td'
  | 'caption'
  | 'blockquote'
  | 'callout'
  | 'calloutTitle'
  | 'figure'
  | 'img'
  | 'figcaption'
  | 'hr'
  | 'code'

/** What differs between channels when the tree becomes HTML. Every answer is HTML that is already escaped. */
export type TreePorts = {
  /** Declarations of an inline style; empty for none. */
  style(element: StyledElement, variant?: string): string
  link(html: string, href: string): string
  /** Address of another text of the office; null when the public cannot read it. */
  itemAddress(text: string): string | null
  imageSource(picture: Picture): string
  video(video: Video): string
  attachment(file: Attachment): string
}

/** The tree as HTML without ids, classes, scripts or frames: what a foreign editor accepts. */
export const treeHtml = (tree: Tree, ports: TreePorts): string => tree.map((block) => blockHtml(block, ports)).join('')

function blockHtml(block: Block, ports: TreePorts): string {
  switch (block.type) {
    case 'paragraph':
      return tag('p', ports.style('p', block.align), inlinesHtml(block.children, ports))
    case 'heading':
      return tag(`h${block.level}`, ports.style(`h${block.level}`), inlinesHtml(block.children, ports))
    case 'list':
      return listHtml(block, ports)
    case 'table':
      return tableHtml(block, ports)
    case 'quote':
      return tag('blockquote', ports.style('blockquote'), treeHtml(block.children, ports))
    case 'callout':
      return calloutHtml(block, ports)
    case 'chart':
      // Foreign editors drop drawings; the words lose no number.
      return tag('p', ports.style('p'), escapeHtml(wordsOfChart(block)))
    case 'image':
      return figureHtml(block.picture, ports)
    case 'video':
      return ports.video(block.video)
    case 'attachment':
      return ports.attachment(block.file)
    case 'rule':
      return `<hr${attribute('style', ports.style('hr'))}>`
  }
}

function listHtml(list: Extract<Block, { type: 'list' }>, ports: TreePorts) {
  const name = list.ordered ? 'ol' : 'ul'
  const start = list.ordered && list.start !== undefined && list.start !== 1 ? ` start="${list.start}"` : ''
  const items = list.items.map((item) => tag('li', ports.style('li'), treeHtml(item, ports))).join('')
  return `<${name}${start}${attribute('style', ports.style(name))}>${items}</${name}>`
}

function tableHtml(table: Extract<Block, { type: 'table' }>, ports: TreePorts) {
  const caption = table.caption ? tag('p', ports.style('caption'), escapeHtml(table.caption)) : ''
  const rows = table.rows.map(({ cells }) => tag('tr', '', cells.map((cell) => cellHtml(cell, ports)).join(''))).join('')
  return `${caption}<table border="1" cellpadding="5"${attribute('style', ports.style('table'))}><tbody>${rows}</tbody></table>`
}

function cellHtml(cell: TableCell, ports: TreePorts) {
  const name = cell.isHeader ? 'th' : 'td'
  const spans = `${cell.colSpan > 1 ? ` colspan="${cell.colSpan}"` : ''}${cell.rowSpan > 1 ? ` rowspan="${cell.rowSpan}"` : ''}`
  return `<${name}${spans}${attribute('style', ports.style(name))}>${cellContent(cell, ports)}</${name}>`
}

/** A cell of one paragraph holds its words alone: a form of hundreds of cells must fit where every character counts. */
function cellContent({ children }: TableCell, ports: TreePorts): string {
  const [only] = children
  return children.length === 1 && only?.type === 'paragraph' && !only.align
    ? only.children.map((inline) => inlineHtml(inline, ports)).join('')
    : treeHtml(children, ports)
}

function calloutHtml(callout: Extract<Block, { type: 'callout' }>, ports: TreePorts) {
  const title = callout.title ? tag('p', ports.style('calloutTitle', callout.tone), escapeHtml(callout.title)) : ''
  return tag('section', ports.style('callout', callout.tone), title + treeHtml(callout.children, ports))
}

function figureHtml(picture: Picture, ports: TreePorts) {
  const image = `<img src="${escapeHtml(ports.imageSource(picture))}" alt="${escapeHtml(picture.alt)}"${attribute('style', ports.style('img'))}>`
  const caption = picture.caption ? tag('p', ports.style('figcaption'), escapeHtml(picture.caption)) : ''
  return tag('section', ports.style('figure'), image + caption)
}

const inlinesHtml = (inlines: Inline[], ports: TreePorts): string => inlines.map((inline) => inlineHtml(inline, ports)).join('')

function inlineHtml(inline: Inline, ports: TreePorts): string {
  switch (inline.type) {
    case 'text':
      return (inline.marks ?? []).reduce((html, mark) => markHtml(html, mark, ports), escapeHtml(inline.text))
    case 'break':
      return '<br>'
    case 'link': {
      const html = inlinesHtml(inline.children, ports)
      return isSafeAddress(inline.href) ? ports.link(html, inline.href) : html
    }
    case 'itemLink': {
      const html = inlinesHtml(inline.children, ports)
      const address = ports.itemAddress(inline.text)
      return address ? ports.link(html, address) : html
    }
  }
}

const markTags: Record<Mark, string> = { bold: 'strong', italic: 'em', underline: 'u', strike: 's', sub: 'sub', sup: 'sup', code: 'code' }

const markHtml = (html: string, mark: Mark, ports: TreePorts) => tag(markTags[mark], mark === 'code' ? ports.style('code') : '', html)

/** The validator of the editor lets no other scheme in; asked again because these bytes go to strangers. */
const isSafeAddress = (href: string) => /^(https?:|mailto:|tel:)/i.test(href)

const tag = (name: string, style: string, html: string) => `<${name}${attribute('style', style)}>${html}</${name}>`
const attribute = (name: string, value: string) => (value ? ` ${name}="${escapeHtml(value)}"` : '')
