import {
  chartNode,
  type EditorNode,
  type EditorState,
  editorState,
  headingNode,
  paragraphNode,
  tableNode,
  textNode,
} from '../richtext/editorState.ts'
import type { Block, Cell, PrintedDocument } from './document.ts'

/** A document as the body of a text: the page on the site says what DOCX and PDF say, tables with their merged heads. */
export const toEditorState = ({ blocks }: PrintedDocument): EditorState => editorState(blocks.flatMap(nodesOf))

function nodesOf(block: Block): EditorNode[] {
  switch (block.kind) {
    case 'heading':
      return [headingNode(2, [textNode(block.text)])]
    case 'paragraph':
      return [paragraphNode([textNode(block.text)])]
    case 'signature':
      return block.lines.map((line) => paragraphNode([textNode(line)]))
    case 'chart':
      return [chartNode(block.title, block.bars)]
    case 'table':
      return [tableNode(block.rows.map((row) => row.map(cell)))]
  }
}

/** The words before the numbers of a line are its heads, so that a screen reader tells what a number is of. */
const cell = ({ text, columns, rows, isNumber }: Cell) => ({
  children: [textNode(text)],
  isHeader: !isNumber,
  ...(columns ? { colSpan: columns } : {}),
  ...(rows ? { rowSpan: rows } : {}),
})
