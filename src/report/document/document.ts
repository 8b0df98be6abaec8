/** A cell of a printed table; what is merged names how far it reaches. Cells it covers are left out. */
export type Cell = { text: string; columns?: number; rows?: number; isHead?: boolean; isNumber?: boolean }

/** A piece of a document, in the order it is read. */
export type Block =
  | { kind: 'heading'; text: string }
  /** Flush with the margin is to whom a letter goes; every other one begins two characters in. */
  | { kind: 'paragraph'; text: string; isFlush?: true }
  | { kind: 'signature'; lines: string[] }
  /** `widths` are shares of the page's width, one for each column of the grid. */
  | { kind: 'table'; caption: string; widths: number[]; rows: Cell[][] }

/** A document as every form of it is made from: DOCX, PDF, XLSX and HTML differ in nothing it says. */
export type PrintedDocument = {
  title: string
  author: string
  /** Of a letter; it stands below the title in the author's place. */
  number?: string
  blocks: Block[]
}
