/** One line of a fee, for the notice: which pieces or pages, how many, at how many yuan. */
export type FeeLine = { from: number; to: number; count: number; yuan: number; sum: number }

/**
 * What pieces cost (国办函〔2020〕109号, read on a third party's copy): of one applicant in one calendar month the first ten are free, from the 11th 100 yuan each,
 * from the 31st on another 100 yuan more for each further block of ten. `before` pieces of the month stand before these: each piece is charged at its own place and
 * once, so that the fees of a month's applications add up to what all of them cost together.
 */
export function feeByPiece({ before, pieces }: { before: number; pieces: number }): FeeLine[] {
  mustBeCount(before, 0)
  mustBeCount(pieces, 1)
  const last = before + pieces
  const blocks = Math.max(0, Math.ceil((last - 30) / 10))
  const steps = [
    { from: 1, to: 10, yuan: 0 },
    { from: 11, to: 30, yuan: 100 },
    ...Array.from({ length: blocks }, (_, block) => ({ from: 31 + block * 10, to: 40 + block * 10, yuan: 200 + block * 100 })),
  ]
  return linesOf(steps, before + 1, last)
}

/** By amount: pages of paper, mail or copies of one application: 30 are free, up to 100 at 10 yuan, up to 200 at 20, then 40. */
export function feeByPages(pages: number): FeeLine[] {
  mustBeCount(pages, 1)
  const steps = [
    { from: 1, to: 30, yuan: 0 },
    { from: 31, to: 100, yuan: 10 },
    { from: 101, to: 200, yuan: 20 },
    { from: 201, to: Number.POSITIVE_INFINITY, yuan: 40 },
  ]
  return linesOf(steps, 1, pages)
}

/** The sum of its lines in yuan. */
export const feeOf = (lines: FeeLine[]): number => lines.reduce((sum, line) => sum + line.sum, 0)

const linesOf = (steps: { from: number; to: number; yuan: number }[], first: number, last: number): FeeLine[] =>
  steps.flatMap((step) => {
    const [from, to] = [Math.max(step.from, first), Math.min(step.to, last)]
    const count = to - from + 1
    return count > 0 ? [{ from, to, count, yuan: step.yuan, sum: count * step.yuan }] : []
  })

function mustBeCount(count: number, least: number) {
  if (!Number.isInteger(count) || count < least) throw new RangeError(`"${count}" is no count.`)
}
