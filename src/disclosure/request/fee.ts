/** One line of a fee, for the notice: what, how many, at how many yuan. */
export type FeeLine = { from: number; to: number; count: number; yuan: number; sum: number }

/**
 * What an application costs (国办函〔2020〕109号, read on a third party's copy). By piece: of one applicant in one calendar month the first ten
 * are free, from the 11th 100 yuan each, from the 31st on another 100 yuan more for each further block of ten. Each block at its own rate.
 */
export function feeByPiece(countThisMonth: number): FeeLine[] {
  mustBeCount(countThisMonth)
  const blocks = Math.max(0, Math.ceil((countThisMonth - 30) / 10))
  const steps = [
    { from: 1, to: 10, yuan: 0 },
    { from: 11, to: 30, yuan: 100 },
    ...Array.from({ length: blocks }, (_, block) => ({ from: 31 + block * 10, to: 40 + block * 10, yuan: 200 + block * 100 })),
  ]
  return linesOf(steps, countThisMonth)
}

/** By amount: pages of paper, mail or copies: 30 are free, up to 100 at 10 yuan, up to 200 at 20, then 40. */
export function feeByPages(pages: number): FeeLine[] {
  mustBeCount(pages)
  const steps = [
    { from: 1, to: 30, yuan: 0 },
    { from: 31, to: 100, yuan: 10 },
    { from: 101, to: 200, yuan: 20 },
    { from: 201, to: Number.POSITIVE_INFINITY, yuan: 40 },
  ]
  return linesOf(steps, pages)
}

/** The sum of its lines in yuan. */
export const feeOf = (lines: FeeLine[]): number => lines.reduce((sum, line) => sum + line.sum, 0)

const linesOf = (steps: { from: number; to: number; yuan: number }[], count: number): FeeLine[] =>
  steps.flatMap(({ from, to, yuan }) => {
    const within = Math.min(count, to) - from + 1
    return within > 0 ? [{ from, to: Math.min(count, to), count: within, yuan, sum: within * yuan }] : []
  })

function mustBeCount(count: number) {
  if (!Number.isInteger(count) || count < 1) throw new RangeError(`"${count}" is no count.`)
}
