import type { PayloadRequest, Where } from 'payload'
import type { Origin } from '../../ledger/count.ts'
import type { AnnualReport } from '../../payload-types.ts'
import { signedOf } from '../yearRow.ts'

type Problems = { req: PayloadRequest; year: number; origin: Origin; words: string[]; source: string }

/**
 * Sets the problems a year's report names up as tasks, one a paragraph, in the caller's transaction. Once a year: where there are some, void ones too, nothing is added. Returns how
 * many were set up.
 */
export async function standProblems({ req, year, origin, words, source }: Problems): Promise<number> {
  const where: Where = { and: [{ year: { equals: year } }, { origin: { equals: origin } }] }
  if ((await req.payload.count({ collection: 'improvements', where, req })).totalDocs > 0) return 0
  for (const [index, text] of words.entries()) {
    const data = { year, number: index + 1, words: text, state: 'open' as const, source }
    await req.payload.create({ collection: 'improvements', data, depth: 0, req })
  }
  return words.length
}

/** The same of a signed report: its section five, word for word, without what it says of the year before it. None of a report that is not signed. */
export async function standSigned({ req, row }: { req: PayloadRequest; row: AnnualReport | null }): Promise<number> {
  const signed = signedOf(row)
  if (!row || !signed) return 0
  const { year, origin, narrative } = signed
  return standProblems({ req, year, origin, words: narrative.problems, source: row.uid ?? '' })
}
