import {
  AlignmentType,
  Document,
  Footer,
  HeightRule,
  type IParagraphOptions,
  LineRuleType,
  NumberFormat,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from 'docx'
import type { Block, Cell, PrintedDocument } from './document.ts'
import { signatureSpaces } from './signature.ts'
import { wordLines } from './wordLines.ts'

/** Measures of GB/T 9704-2012 in twentieths of a point: A4, 天头 37 mm, 订口 28 mm, 版心 156 by 225 mm. */
const mm = (millimetres: number) => Math.round((millimetres / 25.4) * 1440)
const page = { width: mm(210), height: mm(297), top: mm(37), left: mm(28), right: mm(26), bottom: mm(35) }
const bodyWidth = page.width - page.left - page.right
/** 3号 is 16 pt, 2号 22 pt, 5号 10.5 pt, 小5号 9 pt; docx counts half points. */
const size = { body: 32, title: 44, table: 21, long: 18, dense: 14 }
/** Twenty-two lines a page. */
const line = { line: 29 * 20, lineRule: LineRuleType.EXACT }
/** Named, not embedded: the reader's machine has them, or puts its own in their place. */
const fonts = { body: '仿宋_GB2312', heading: '黑体', title: '方正小标宋简体', table: '宋体' }

/** A document as DOCX in the form of official documents (GB/T 9704-2012), for Word and WPS. */
export async function toDocx({ title, author, number, blocks }: PrintedDocument): Promise<Buffer> {
  const document = new Document({
    title,
    creator: author,
    styles: {
      default: { document: { run: { font: faces(fonts.body), size: size.body, language: { eastAsia: 'zh-CN', value: 'en-US' } } } },
    },
    sections: [
      {
        properties: {
          page: {
            size: { width: page.width, height: page.height },
            margin: { top: page.top, left: page.left, right: page.right, bottom: page.bottom, footer: mm(28) },
            pageNumbers: { formatType: NumberFormat.DECIMAL },
          },
        },
        footers: { default: numberedFooter() },
        children: [
          paragraph(
            title,
            { alignment: AlignmentType.CENTER, spacing: { ...line, line: 35 * 20 } },
            { font: fonts.title, size: size.title },
          ),
          paragraph(number ?? author, { alignment: AlignmentType.CENTER, spacing: { ...line, after: 240 } }),
          ...blocks.flatMap((block, index) => drawn(block, blocks[index + 1])),
        ],
      },
    ],
  })
  return Packer.toBuffer(document)
}

const faces = (name: string) => ({ ascii: 'Times New Roman', hAnsi: 'Times New Roman', eastAsia: name, cs: 'Times New Roman' })

type Look = { font?: string; size?: number }

const paragraph = (text: string, options: IParagraphOptions = {}, { font = fonts.body, size: points = size.body }: Look = {}) =>
  new Paragraph({
    spacing: line,
    ...options,
    children: text
      .split('\n')
      .map((line, index) => new TextRun({ text: line, ...(index > 0 ? { break: 1 } : {}), font: faces(font), size: points })),
  })

/** Two characters in from the left, as every paragraph of an official document. */
const indent = { firstLine: 2 * (size.body / 2) * 20 }

/** `next` is the block after it: a signature never stands alone on its page, the last paragraph goes with it (GB/T 9704-2012, 7.3.5). */
function drawn(block: Block, next?: Block): (Paragraph | Table)[] {
  switch (block.kind) {
    case 'heading':
      return [
        paragraph(block.text, { indent, keepNext: true, pageBreakBefore: next?.kind === 'table' && isLong(next) }, { font: fonts.heading }),
      ]
    case 'paragraph':
      return [
        paragraph(block.text, {
          ...(block.isFlush ? {} : { indent }),
          ...(next?.kind === 'signature' ? { keepNext: true, keepLines: true } : {}),
          alignment: AlignmentType.BOTH,
        }),
      ]
    case 'signature':
      return block.lines.map((text, index) => {
        const spacing = index === 0 ? { ...line, before: line.line } : line
        const right = Math.round((signatureSpaces(block.lines)[index] ?? 0) * indent.firstLine * 0.5)
        return paragraph(text, { alignment: AlignmentType.RIGHT, indent: { right }, spacing, keepNext: index < block.lines.length - 1 })
      })
    case 'chart':
      return []
    case 'table':
      return [table(block), paragraph('')]
  }
}

/** A table of so many rows is kept on the page it begins on; a longer one begins a page, and goes on with its heads repeated where even that is not enough. */
const onOnePage = 16
const isLong = ({ rows }: { rows: unknown[] }) => rows.length > onOnePage

function table({ widths, rows, isDense = false }: Extract<Block, { kind: 'table' }>): Table {
  const whole = widths.reduce((sum, width) => sum + width, 0)
  const columnWidths = widths.map((width) => Math.round((width / whole) * bodyWidth))
  const look = isDense ? looks.dense : isLong({ rows }) ? looks.long : looks.usual
  return new Table({
    width: { size: bodyWidth, type: WidthType.DXA },
    columnWidths,
    rows: rows.map(
      (row, y) =>
        new TableRow({
          cantSplit: true,
          tableHeader: row.every(({ isHead }) => isHead),
          height: { value: mm(look.row), rule: HeightRule.ATLEAST },
          children: row.map((one) => cell(one, { look, isKept: !isLong({ rows }) && y < rows.length - 1 })),
        }),
    ),
  })
}

/** How tables are set: half points, millimetres of the lowest row, twentieths of a point between border and words. A long one stands on its page whole. */
const looks = {
  usual: { size: size.table, row: 7, above: 40, beside: 60 },
  long: { size: size.long, row: 6, above: 20, beside: 60 },
  dense: { size: size.dense, row: 5, above: 40, beside: 20 },
}

type CellLook = { look: (typeof looks)['usual'] /** Stands on one page with the row below it. */; isKept: boolean }

const cell = ({ text, columns = 1, rows = 1, isHead, isNumber }: Cell, { look, isKept }: CellLook) =>
  new TableCell({
    columnSpan: columns,
    rowSpan: rows,
    verticalAlign: VerticalAlignTable.CENTER,
    margins: { top: look.above, bottom: look.above, left: look.beside, right: look.beside },
    children: [
      paragraph(
        // A label merged down stands in a narrow column.
        rows > 1 && columns === 1 ? wordLines(text, 4) : text,
        {
          keepNext: isKept,
          alignment: isHead || isNumber ? AlignmentType.CENTER : AlignmentType.LEFT,
          spacing: { line: 240, lineRule: LineRuleType.AUTO },
        },
        { font: isHead ? fonts.heading : fonts.table, size: look.size },
      ),
    ],
  })

/** — 1 —, 4号 in the middle of the foot. */
const numberedFooter = () =>
  new Footer({
    children: [
      new Paragraph({
        alignment: AlignmentType.CENTER,
        children: [new TextRun({ children: ['— ', PageNumber.CURRENT, ' —'], font: faces('宋体'), size: 28 })],
      }),
    ],
  })
