import { type ChartBar, writeBars } from './chart.ts'

/** One node of an editor's state, as Lexical writes it. */
export type EditorNode = { type: string; version: number; children?: EditorNode[]; [field: string]: unknown }

/** What the rich text field stores. */
export type EditorState = { root: EditorNode }

const element = (type: string, children: EditorNode[], more: Record<string, unknown> = {}): EditorNode => ({
  type,
  version: 1,
  children,
  direction: null,
  format: '',
  indent: 0,
  ...more,
})

/** A state holding these blocks; an editor needs at least one, so none gives an empty paragraph. */
export const editorState = (blocks: EditorNode[]): EditorState => ({
  root: element('root', blocks.length > 0 ? blocks : [paragraphNode([])]),
})

export const textNode = (text: string, format = 0): EditorNode => ({
  type: 'text',
  version: 1,
  text,
  format,
  detail: 0,
  mode: 'normal',
  style: '',
})

export const breakNode = (): EditorNode => ({ type: 'linebreak', version: 1 })

export const paragraphNode = (children: EditorNode[]): EditorNode => element('paragraph', children, { textFormat: 0, textStyle: '' })

export const headingNode = (level: 2 | 3 | 4, children: EditorNode[]): EditorNode => element('heading', children, { tag: `h${level}` })

export const quoteNode = (children: EditorNode[]): EditorNode => element('quote', children)

export const ruleNode = (): EditorNode => ({ type: 'horizontalrule', version: 1 })

/** Numbers as bars under a title. */
export const chartNode = (title: string, bars: readonly ChartBar[]): EditorNode => ({
  type: 'block',
  version: 2,
  format: '',
  fields: { blockType: 'chart', blockName: '', title, data: writeBars(bars) },
})

/** A link to outside; the caller has checked the address. */
export const linkNode = (url: string, children: EditorNode[]): EditorNode => ({
  ...element('link', children, { fields: { linkType: 'custom', newTab: false, url } }),
  version: 3,
})

/** A link to a text of the office, by its database id. */
export const textLinkNode = (doc: { relationTo: string; value: string }, children: EditorNode[]): EditorNode => ({
  ...element('link', children, { fields: { linkType: 'internal', newTab: false, doc } }),
  version: 3,
})

export const listNode = (ordered: boolean, start: number, items: EditorNode[][]): EditorNode =>
  element(
    'list',
    items.map((children, index) => element('listitem', children, { value: start + index })),
    { listType: ordered ? 'number' : 'bullet', start, tag: ordered ? 'ol' : 'ul' },
  )

export type CellFacts = { children: EditorNode[]; isHeader: boolean; colSpan?: number; rowSpan?: number }

/** Header cells carry Lexical's bit for a row's header; an empty cell is never one. */
export const tableNode = (rows: CellFacts[][]): EditorNode =>
  element(
    'table',
    rows.map((cells) => element('tablerow', cells.map(cellNode))),
  )

const cellNode = ({ children, isHeader, colSpan = 1, rowSpan = 1 }: CellFacts): EditorNode =>
  element('tablecell', [paragraphNode(children)], { headerState: isHeader ? 1 : 0, colSpan, rowSpan, backgroundColor: null })
