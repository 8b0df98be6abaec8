import { type FeeLine, feeByPages, feeByPiece, feeOf } from './fee.ts'

/** The applications of the same applicant that stand before one in its calendar month: the month as YYYY-MM, how many pieces, and their numbers. */
export type PiecesBefore = { month: string; pieces: number; numbers: string[] }

/**
 * The fee of an application as it was asked for: by piece or by page, never by both (国办函〔2020〕109号). It keeps what it was counted from, and why a person
 * counted otherwise: the letter and the record say the same, whatever is registered later.
 */
export type FeeNotice = { yuan: number; lines: FeeLine[]; reason: string } & (
  | { by: 'piece'; month: string; before: number; pieces: number; counted: string[] }
  | { by: 'pages'; pages: number }
)

/** What is asked: pages, or into how many pieces the application is split, and how many stand before it where a person counts otherwise than the records. */
export type FeeAsk = { by: 'pages'; pages: number } | { by: 'piece'; pieces: number; before: number | null }

/** Whether a person typed another number than the records give: it takes a reason. */
export const isTypedOtherwise = (ask: FeeAsk, counted: PiecesBefore): boolean =>
  ask.by === 'piece' && (ask.pieces !== 1 || (ask.before !== null && ask.before !== counted.pieces))

/** The notice, worked out. Pure. */
export function feeNoticeOf({ ask, counted, reason }: { ask: FeeAsk; counted: PiecesBefore; reason: string }): FeeNotice {
  if (ask.by === 'pages') return withSum({ by: ask.by, pages: ask.pages, reason, lines: feeByPages(ask.pages) })
  const { pieces, before: typed } = ask
  const before = typed ?? counted.pieces
  return withSum({
    ...{ by: ask.by, month: counted.month, before, pieces, counted: counted.numbers, reason },
    lines: feeByPiece({ before, pieces }),
  })
}

const withSum = <T extends { lines: FeeLine[] }>(notice: T): T & { yuan: number } => ({ ...notice, yuan: feeOf(notice.lines) })
