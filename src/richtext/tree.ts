import type { ChartBar } from './chart.ts'

/**
 * The one semantic tree of a rich text. The editor's state is turned into it once, an edition
 * freezes it, and every channel renders from it. Nothing here names a database id.
 */
export type Tree = Block[]

export type Block =
  | { type: 'paragraph'; align?: 'start' | 'center' | 'end'; children: Inline[] }
  | { type: 'heading'; level: 2 | 3 | 4; children: Inline[] }
  | { type: 'list'; ordered: boolean; start?: number; items: Block[][] }
  | { type: 'table'; caption?: string; rows: TableRow[] }
  | { type: 'quote'; children: Block[] }
  | { type: 'callout'; tone: 'info' | 'warning' | 'urgent'; title?: string; children: Block[] }
  /** Bars, each with its number; a channel that draws none tells them in words. */
  | { type: 'chart'; title: string; bars: ChartBar[] }
  | { type: 'image'; picture: Picture }
  | { type: 'video'; video: Video }
  | { type: 'attachment'; file: Attachment }
  | { type: 'rule' }

export type TableRow = { cells: TableCell[] }
export type TableCell = { isHeader: boolean; colSpan: number; rowSpan: number; children: Block[] }

export type Inline =
  | { type: 'text'; text: string; marks?: Mark[] }
  | { type: 'break' }
  /** To outside: http(s), mailto or tel. */
  | { type: 'link'; href: string; children: Inline[] }
  /** To another text of the office, by its uid; the channel finds the address. */
  | { type: 'itemLink'; text: string; kind: TextKind; children: Inline[] }

export type Mark = 'bold' | 'italic' | 'underline' | 'strike' | 'sub' | 'sup' | 'code'

export type TextKind = 'article' | 'policy' | 'interpretation' | 'notice' | 'service' | 'topic' | 'page'

/** An uploaded file by its content. Its bytes lie in the media folder under `${sha256}.${extension}`. */
export type StoredFile = { media: string; sha256: string; extension: string; mime: string; bytes: number }

/** `alt` is empty only where `isDecorative`. Derived sizes are named `${sha256}-${size}.${jpg|png|webp}` (see src/media). */
export type Picture = StoredFile & { width: number; height: number; alt: string; isDecorative: boolean; caption?: string }

export type Video = StoredFile & {
  title: string
  captions: { language: string; file: StoredFile }[]
  poster?: Picture
  transcript?: string
}

/** `title` is what readers see; `name` the file name they save it under. */
export type Attachment = StoredFile & { title: string; name: string }
