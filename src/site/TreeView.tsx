import type { ReactNode } from 'react'
import { type Translate, words } from '../i18n/words.ts'
import type { Language } from '../languages.ts'
import { linkTelephones } from '../richtext/telephones.ts'
import type { Block, Inline, Mark, TableCell, TableRow, Tree } from '../richtext/tree.ts'
import { plainTextOf } from '../richtext/walk.ts'
import { BarChart } from './BarChart.tsx'
import { FileLink, PictureFigure, VideoFigure } from './Media.tsx'

/** Path of another text of the office, or null while the public cannot read it. */
export type AddressOf = (text: string) => string | null

type Rendering = { t: Translate; addressOf: AddressOf }

/** A rich text as HTML. Links to texts the public cannot read become plain words. */
export function TreeView({ tree, language, addressOf }: { tree: Tree; language: Language; addressOf: AddressOf }) {
  return <>{blocks(tree, { t: words(language), addressOf })}</>
}

// The tree is never reordered on the page, so its positions are the keys.
const keyed = <T,>(list: T[], show: (entry: T) => ReactNode) => list.map((entry, index) => [index, show(entry)] as const)

function blocks(tree: Tree, rendering: Rendering): ReactNode {
  return keyed(tree, (block) => blockView(block, rendering)).map(([key, view]) => <Keyed key={key}>{view}</Keyed>)
}

const line = (children: Inline[], rendering: Rendering): ReactNode => inlines(linkTelephones(children), rendering)

function inlines(children: Inline[], rendering: Rendering): ReactNode {
  return keyed(children, (inline) => inlineView(inline, rendering)).map(([key, view]) => <Keyed key={key}>{view}</Keyed>)
}

const Keyed = ({ children }: { children: ReactNode }) => <>{children}</>

function blockView(block: Block, rendering: Rendering): ReactNode {
  switch (block.type) {
    case 'paragraph':
      return <p className={block.align && block.align !== 'start' ? block.align : undefined}>{line(block.children, rendering)}</p>
    case 'heading': {
      const Heading = `h${block.level}` as const
      return <Heading>{line(block.children, rendering)}</Heading>
    }
    case 'list':
      return listView(block, rendering)
    case 'table':
      return tableView(block, rendering)
    case 'quote':
      return <blockquote>{blocks(block.children, rendering)}</blockquote>
    case 'callout':
      return (
        <div className={block.tone === 'info' ? 'box' : `box box-${block.tone}`}>
          <p className="box-title">{block.title ?? rendering.t(toneWord[block.tone])}</p>
          {blocks(block.children, rendering)}
        </div>
      )
    case 'chart':
      return <BarChart bars={block.bars} title={block.title} />
    case 'image':
      return <PictureFigure picture={block.picture} />
    case 'video':
      return <VideoFigure video={block.video} t={rendering.t} />
    case 'attachment':
      return <FileLink file={block.file} t={rendering.t} />
    case 'rule':
      return <hr />
  }
}

const toneWord = { info: 'info', warning: 'warning', urgent: 'urgent' } as const

function listView({ ordered, start, items }: Extract<Block, { type: 'list' }>, rendering: Rendering) {
  const children = keyed(items, (item) => <li>{itemView(item, rendering)}</li>).map(([key, view]) => <Keyed key={key}>{view}</Keyed>)
  return ordered ? <ol start={start}>{children}</ol> : <ul>{children}</ul>
}

/** An item of a single line needs no paragraph around it. */
function itemView(item: Block[], rendering: Rendering) {
  const [first, ...rest] = item
  if (first?.type !== 'paragraph' || rest.some(({ type }) => type !== 'list')) return blocks(item, rendering)
  return (
    <>
      {line(first.children, rendering)}
      {blocks(rest, rendering)}
    </>
  )
}

/** Wide tables scroll by themselves, by keyboard too, so the page never scrolls sideways. */
function tableView({ caption, rows }: Extract<Block, { type: 'table' }>, rendering: Rendering) {
  return (
    // biome-ignore lint/a11y: a part that scrolls must be reachable by keyboard (WCAG 2.1.1); a group, since many regions clutter the page's outline.
    <div className="scroll" role="group" aria-label={caption ?? rendering.t('scrollTable')} tabIndex={0}>
      <table>
        {caption ? <caption>{caption}</caption> : null}
        <tbody>
          {keyed(rows, (row) => <tr>{rowView(row, rendering)}</tr>).map(([key, view]) => (
            <Keyed key={key}>{view}</Keyed>
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** Words that fill a line: squeezed into a column as narrow as its numbers they would stand one sign below the other. */
const isLong = ({ colSpan, children }: TableCell) => colSpan === 1 && plainTextOf(children).length > 6

function rowView({ cells }: TableRow, rendering: Rendering) {
  const isHead = cells.every(({ isHeader, children }) => isHeader || children.length === 0)
  return keyed(cells, (cell) => {
    const spans = { colSpan: cell.colSpan > 1 ? cell.colSpan : undefined, rowSpan: cell.rowSpan > 1 ? cell.rowSpan : undefined }
    const content = itemView(cell.children, rendering)
    const scope = isHead ? (cell.colSpan > 1 ? 'colgroup' : 'col') : 'row'
    // A header cell without words announces nothing.
    return cell.isHeader && cell.children.length > 0 ? (
      <th scope={scope} {...spans} className={isLong(cell) ? 'long' : undefined}>
        {content}
      </th>
    ) : (
      <td {...spans}>{content}</td>
    )
  }).map(([key, view]) => <Keyed key={key}>{view}</Keyed>)
}

function inlineView(inline: Inline, rendering: Rendering): ReactNode {
  switch (inline.type) {
    case 'text':
      return (inline.marks ?? []).reduceRight<ReactNode>(marked, inline.text)
    case 'break':
      return <br />
    case 'link':
      return <a href={wellFormed(inline.href)}>{inlines(inline.children, rendering)}</a>
    case 'itemLink': {
      const path = rendering.addressOf(inline.text)
      return path ? <a href={path}>{inlines(inline.children, rendering)}</a> : inlines(inline.children, rendering)
    }
  }
}

/** An address as HTML takes it: what somebody typed may hold characters an address may not. */
const wellFormed = (href: string): string => (/^https?:/i.test(href) && URL.canParse(href) ? new URL(href).href : href)

const elementOf = {
  bold: 'strong',
  italic: 'em',
  underline: 'u',
  strike: 's',
  sub: 'sub',
  sup: 'sup',
  code: 'code',
} as const satisfies Record<Mark, string>

function marked(inner: ReactNode, mark: Mark) {
  const Element = elementOf[mark]
  return <Element>{inner}</Element>
}
