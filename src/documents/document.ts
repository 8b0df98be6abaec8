import type { ChartBar } from '../richtext/chart.ts'

/**
 * A cell of a printed table; what is merged names how far it reaches. Cells it covers are left out. `of` names
 * what a number counts (`T3.r6.0`), where its records can be opened; `at` the number itself
 * (`T3.r1.6`), where it can be overridden.
 */
export type Cell = { text: string; columns?: number; rows?: number; isHead?: boolean; isNumber?: boolean; of?: string; at?: string }

/** A piece of a document, in the order it is read. */
export type Block =
  | { kind: 'heading'; text: string }
  /** Flush with the margin is to whom a letter goes; every other one begins two characters in. */
  | { kind: 'paragraph'; text: string; isFlush?: true }
  | { kind: 'signature'; lines: string[] }
  /** Drawn on a page of the site; files leave it out, since the table it is drawn of stands beside it. */
  | { kind: 'chart'; title: string; bars: ChartBar[] }
  /** `widths` are shares of the page's width, one for each column of the grid. What is dense is set in small letters: words of an alphabet do not break as Chinese does. */
  | { kind: 'table'; caption: string; widths: number[]; rows: Cell[][]; isDense?: boolean }

export type PrintedTable = Extract<Block, { kind: 'table' }>

/** A document as every form of it is made from: DOCX, PDF, XLSX and HTML differ in nothing it says. */
export type PrintedDocument = {
  title: string
  author: string
  /** Chinese where nothing is said. */
  language?: 'en'
  /** Of a letter; it stands below the title in the author's place. */
  number?: string
  blocks: Block[]
}
